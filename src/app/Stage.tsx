import type { ReactNode } from "react";
import type { MapViewProps } from "../map/MapView.tsx";
import { useSwipe } from "../ui/story/useSwipe.ts";
import { MAP_CREDIT } from "../view/attribution.ts";
import { useApp, useAppState } from "./AppContext.tsx";
import { PlaceSection } from "./PlaceSection.tsx";
import {
  CardSection,
  ChipsSection,
  KnowledgeSection,
  MapSection,
  MissingSection,
  ReportsSection,
} from "./sections.tsx";
import { messages, selectedPlaceId } from "./selectors.ts";
import { TimeSection, TourEndSection, TransportSection } from "./timeSections.tsx";

interface StageProps extends Pick<MapViewProps, "after" | "isCooperative"> {
  /** Shown above the map. */
  readonly children?: ReactNode;
  /** A link beside the map's credit. */
  readonly link?: ReactNode;
}

/** The first screen of page and embed: map, card, reports, key moments, chart and controls. */
export function Stage({ after, isCooperative, children, link }: StageProps) {
  const { ui } = useAppState(messages);
  const isPlaceOpen = useAppState((state) => selectedPlaceId(state) !== null);
  const swipe = useSwipe(useApp().actions.turn);
  return (
    <div className="stage" data-place={isPlaceOpen ? "open" : undefined}>
      {children}
      <div className="stage-known">
        <KnowledgeSection />
      </div>
      <section className="stage-map" aria-label={ui.map}>
        <MapSection isCooperative={isCooperative} after={after} />
        <p className="stage-credit">
          {MAP_CREDIT} {link}
        </p>
      </section>
      <PlaceSection />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that may scroll has to take the focus */}
      <div className="stage-card" tabIndex={0} data-natural {...swipe}>
        <CardSection />
        <TourEndSection />
        <MissingSection />
      </div>
      <div className="stage-reports">
        <ReportsSection />
      </div>
      <div className="stage-chips" {...swipe}>
        <ChipsSection />
      </div>
      <div className="stage-transport" id="transport" data-natural>
        <TransportSection />
      </div>
      <div className="stage-time" id="time" tabIndex={-1} data-natural>
        <TimeSection />
      </div>
    </div>
  );
}
