/**
 * Modules of MapLibre that this map's style and options never reach, by what they are for: paths within its `src`.
 * The map draws fills and lines of vector tiles and GeoJSON on a flat map that is seen from above.
 */
const UNUSED = {
  symbols: [
    "data/bucket/symbol_bucket.ts",
    "style/style_layer/symbol_style_layer.ts",
    "symbol/shaping.ts",
    "symbol/symbol_layout.ts",
    "webgl/draw/draw_symbol.ts",
  ],
  layers: [
    "style/style_layer/circle_style_layer.ts",
    "style/style_layer/color_relief_style_layer.ts",
    "style/style_layer/custom_style_layer.ts",
    "style/style_layer/fill_extrusion_style_layer.ts",
    "style/style_layer/heatmap_style_layer.ts",
    "style/style_layer/hillshade_style_layer.ts",
    "style/style_layer/raster_style_layer.ts",
    "webgl/draw/draw_circle.ts",
    "webgl/draw/draw_color_relief.ts",
    "webgl/draw/draw_custom.ts",
    "webgl/draw/draw_debug.ts",
    "webgl/draw/draw_fill_extrusion.ts",
    "webgl/draw/draw_heatmap.ts",
    "webgl/draw/draw_hillshade.ts",
    "webgl/draw/draw_raster.ts",
  ],
  globe: [
    "geo/projection/globe_camera_helper.ts",
    "geo/projection/globe_projection.ts",
    "geo/projection/globe_transform.ts",
    "geo/projection/vertical_perspective_camera_helper.ts",
    "geo/projection/vertical_perspective_projection.ts",
    "geo/projection/vertical_perspective_transform.ts",
  ],
  terrain: [
    "render/terrain.ts",
    "source/raster_dem_tile_source.ts",
    "source/raster_dem_tile_worker_source.ts",
    "tile/tile_manager_raster_dem.ts",
    "webgl/draw/draw_terrain.ts",
    "webgl/render_to_texture.ts",
  ],
  sources: [
    "source/canvas_source.ts",
    "source/image_source.ts",
    "source/raster_tile_source.ts",
    "source/vector_tile_mlt.ts",
    "source/video_source.ts",
  ],
  controls: ["ui/control/attribution_control.ts", "ui/control/logo_control.ts", "ui/hash.ts"],
} as const;

/** The unused modules. */
export const UNUSED_MODULES: readonly string[] = Object.values(UNUSED).flat();

/** Packages of which MapLibre imports a default function only: hashes for ids that are texts, which no feature has. */
export const UNUSED_PACKAGES = ["murmurhash-js"] as const;

/** The unused shaders, each of them two modules in `src/shaders/glsl`. */
export const UNUSED_SHADERS = [
  "_projection_globe",
  "atmosphere",
  "circle",
  "collision_box",
  "collision_circle",
  "color_relief",
  "debug",
  "fill_extrusion",
  "fill_extrusion_pattern",
  "heatmap",
  "heatmap_texture",
  "hillshade",
  "hillshade_prepare",
  "raster",
  "symbol_icon",
  "symbol_sdf",
  "symbol_text_and_icon",
  "terrain",
  "terrain_depth",
  "terrain_height",
] as const;
