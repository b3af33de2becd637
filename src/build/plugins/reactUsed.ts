/** The events that the program's elements listen to, as React names them. */
export const USED_EVENTS = [
  "onBlur",
  "onChange",
  "onClick",
  "onFocus",
  "onKeyDown",
  "onPointerCancel",
  "onPointerDown",
  "onPointerMove",
  "onPointerUp",
] as const;

/** These events and those that tell of a change, as browsers name them. */
const BROWSER_EVENTS = [
  "change",
  "click",
  "focusin",
  "focusout",
  "input",
  "keydown",
  "keyup",
  "pointercancel",
  "pointerdown",
  "pointermove",
  "pointerup",
  "selectionchange",
];

/** The elements that React treats in a way of their own and the program makes. */
export const USED_TAGS = ["br", "details", "iframe", "img", "input", "option", "select", "textarea"] as const;

/** The attributes that React sets in a way of their own and the program has. */
export const USED_PROPERTIES = [
  "children",
  "className",
  "dangerouslySetInnerHTML",
  "defaultValue",
  "disabled",
  "download",
  "height",
  "hidden",
  "href",
  "onClick",
  "open",
  "readOnly",
  "ref",
  "role",
  "rows",
  "spellCheck",
  "src",
  "start",
  "style",
  "suppressHydrationWarning",
  "tabIndex",
  "value",
  "viewBox",
  "width",
] as const;

/** Where React's client tells apart events, elements and attributes, and which of them it needs to. */
export const USED_NAMES = [
  { functions: ["getListener"], variable: "registrationName", used: USED_EVENTS },
  {
    functions: [
      "addTrappedEventListener",
      "clearIfContinuousEvent",
      "dispatchEventForPluginEventSystem",
      "queueIfContinuousEvent",
    ],
    variable: "domEventName",
    used: BROWSER_EVENTS,
  },
  { functions: ["setInitialProperties", "updateProperties"], variable: "tag", used: USED_TAGS },
  { functions: ["setProp"], variable: "key", used: USED_PROPERTIES },
] as const;

/**
 * Variables of React's client with the values that they have in this page's browsers, which are none that lack the
 * event `input` or the names of keys.
 */
export const KNOWN_VALUES: ReadonlyMap<string, string> = new Map([
  ["canUseCompositionEvent", "!0"],
  ["canUseDOM", "!0"],
  ["canUseTextInputEvent", "!0"],
  ["documentMode", "null"],
  ["isInputEventSupported", "!0"],
  ["normalizeKey", "{}"],
  ["skipSelectionChangeEvent", "!1"],
  ["translateToKey", "{}"],
  ["useFallbackCompositionData", "!1"],
]);

/** The attributes with names of React's own that the program sets; React's table of all others is left out. */
export const USED_ATTRIBUTES = [
  "clipPath",
  "crossOrigin",
  "fillRule",
  "fontSize",
  "htmlFor",
  "strokeDasharray",
  "strokeWidth",
  "textAnchor",
] as const;

/** What the program uses of React's packages, and what they use of each other; all else that they export is left out. */
export const USED_EXPORTS = [
  "Component",
  "Fragment",
  "StrictMode",
  "Suspense",
  "createContext",
  "createRoot",
  "flushSync",
  "hydrateRoot",
  "memo",
  "startTransition",
  "useCallback",
  "useContext",
  "useEffect",
  "useEffectEvent",
  "useId",
  "useLayoutEffect",
  "useMemo",
  "useRef",
  "useState",
  "useSyncExternalStore",
  "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE",
  "__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE",
  "version",
] as const;
