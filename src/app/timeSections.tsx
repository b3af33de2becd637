import { useCallback, useMemo, useRef } from "react";
import { useElementSize } from "../map/useElementSize.ts";
import { chartLayout } from "../scene/chart/chartLayout.ts";
import type { Size } from "../scene/projection.ts";
import { rowStart } from "../trip/knowledge/eventIndex.ts";
import type { KnownEvent } from "../trip/knowledge/knownTrip.ts";
import { clock, shortDate } from "../trip/text/dates.ts";
import { Chart } from "../ui/time/Chart.tsx";
import { KnownSlider } from "../ui/time/KnownSlider.tsx";
import { TimeButtons, TimeControl } from "../ui/time/TimeControl.tsx";
import { TimeSlider } from "../ui/time/TimeSlider.tsx";
import { TourEnd } from "../ui/time/TourEnd.tsx";
import type { AppState } from "../view/appState.ts";
import { useApp, useAppState, useRestingState } from "./AppContext.tsx";
import { guarded } from "./PartBoundary.tsx";
import {
  compareArea,
  eventAfter,
  eventBefore,
  i18n,
  knownTrip,
  label,
  messages,
  moment,
  momentText,
  selectedPlaceId,
} from "./selectors.ts";

const range = (state: AppState) => state.range;
const t = (state: AppState) => state.view.t;

const hasEventBefore = (state: AppState) => eventBefore(state) !== null;
const hasEventAfter = (state: AppState) => eventAfter(state) !== null;

export function TransportSection() {
  const { store, actions } = useApp();
  const goTo = (event: KnownEvent | null) => {
    const start = event === null ? null : rowStart(event);
    if (start !== null) actions.seek(start);
  };
  return (
    <>
      <TimeButtons
        hasPrevious={useRestingState(hasEventBefore)}
        hasNext={useRestingState(hasEventAfter)}
        i18n={useAppState(i18n)}
        isPlaying={useAppState((state) => state.isPlaying)}
        speed={useAppState((state) => state.speed)}
        onPrevious={() => goTo(eventBefore(store.getState()))}
        onNext={() => goTo(eventAfter(store.getState()))}
        onPlay={actions.setPlaying}
        onSpeed={actions.setSpeed}
      />
      <Clock />
    </>
  );
}

/** The moment in words: a component of its own, as it changes at each step. */
function Clock() {
  const text = useAppState(label);
  return (
    <p className="time-moment">
      {/* Not by ::first-letter: browsers lay out the whole paragraph anew at each change of such a text. */}
      <time dateTime={new Date(useAppState(t)).toISOString()}>{text.charAt(0).toUpperCase() + text.slice(1)}</time>
    </p>
  );
}

export const TimeSection = guarded("time", function TimeSection() {
  return (
    <TimeControl known={useAppState(knownTrip)} range={useAppState(range)} i18n={useAppState(i18n)}>
      {useAppState((state) => state.view.chart) ? <ChartSection /> : null}
      <TimeNow />
      <SliderSection />
      <KnownUntilSection />
    </TimeControl>
  );
});

function SliderSection() {
  return (
    <TimeSlider
      label={useAppState(messages).ui.time}
      text={useRestingState(momentText)}
      t={useAppState(t)}
      range={useAppState(range)}
      onTime={useApp().actions.seek}
    />
  );
}

/** The moment beside the slider, where the chart has no room for it. */
function TimeNow() {
  const now = useAppState(t);
  const { trip, language } = useAppState(i18n);
  return (
    <span className="time-now" aria-hidden="true">
      {shortDate(now, trip.zone, language)}
      <b>{clock(now, trip.zone)}</b>
    </span>
  );
}

/** At the end of a tour, ways to play it again. */
export function TourEndSection() {
  const isOver = useAppState((state) => state.isOver);
  const known = useAppState((state) => state.view.knowledge);
  const texts = useAppState(i18n);
  const { replay } = useApp().actions;
  return isOver ? <TourEnd known={known} i18n={texts} onReplay={replay} /> : null;
}

/** The slider for what was known, on the axis of the time slider and after it. */
function KnownUntilSection() {
  return (
    <KnownSlider
      known={useAppState(knownTrip)}
      range={useAppState(range)}
      i18n={useAppState(i18n)}
      onKnown={useApp().actions.changeKnowledge}
    />
  );
}

/** The chart's size until its box is measured, as in the prerender. */
const CHART_SIZE: Size = { width: 658, height: 250 };

/** Minimum size of a chart whose cursor shows its time, in CSS pixels; elsewhere the time is beside the slider. */
const LABELLED_CHART: Size = { width: 480, height: 150 };

/** The distance-time chart above the slider. */
function ChartSection() {
  const { actions } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(box) ?? CHART_SIZE;
  const known = useAppState(knownTrip);
  const axis = useAppState(range);
  const { trip, language, messages } = useAppState(i18n);
  const nothingKnownAfter = messages.story.nothingKnownAfter;
  const published = messages.story.published;
  const hasCursorLabel = height >= LABELLED_CHART.height && width >= LABELLED_CHART.width;
  const compare = useAppState(compareArea);
  const layout = useMemo(
    () =>
      chartLayout({
        ...{ known, range: axis, language, width, height, messages: { nothingKnownAfter, published } },
        ...{ gutter: null, compare, hasCursorLabel },
      }),
    [known, axis, compare, language, nothingKnownAfter, published, width, height, hasCursorLabel],
  );
  const setBox = useCallback(
    (element: HTMLDivElement | null) => {
      box.current = element;
      const axis = element?.parentElement;
      axis?.style.setProperty("--chart-left", `${layout.frame.left}px`);
      axis?.toggleAttribute("data-cursor-unlabelled", !hasCursorLabel);
    },
    [layout, hasCursorLabel],
  );
  const now = useAppState(t);
  return (
    <div className="time-chart" ref={setBox}>
      <Chart
        layout={layout}
        language={language}
        t={now}
        whereabouts={useAppState(moment).whereabouts}
        selected={useAppState(selectedPlaceId)}
        cursorLabel={hasCursorLabel ? `${shortDate(now, trip.zone, language)} ${clock(now, trip.zone)}` : null}
        onScrub={actions.seek}
        onOpenEvent={actions.openEvent}
      />
    </div>
  );
}
