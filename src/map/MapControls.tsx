import type { Messages } from "../trip/text/messages.ts";
import type { LiveMap } from "./gl/LiveMap.ts";

export interface MapControlsProps {
  readonly live: LiveMap;
  readonly messages: Messages;
  readonly isFollowing: boolean;
  readonly onFollow: (isFollowing: boolean) => void;
}

/** The buttons of the live map: zoom, fit the trip, follow the train. */
export function MapControls({ live, messages: { ui }, isFollowing, onFollow }: MapControlsProps) {
  const fitTrip = () => {
    onFollow(false);
    live.fitTrip();
  };
  return (
    <>
      <button type="button" aria-label={ui.zoomIn} onClick={() => live.zoomBy(1)}>
        +
      </button>
      <button type="button" aria-label={ui.zoomOut} onClick={() => live.zoomBy(-1)}>
        −
      </button>
      <button type="button" aria-label={ui.fitTrip} title={ui.fitTrip} onClick={fitTrip}>
        ⤢
      </button>
      <button
        type="button"
        aria-label={ui.followTrain}
        title={ui.followTrain}
        aria-pressed={isFollowing}
        onClick={() => onFollow(!isFollowing)}
      >
        ◎
      </button>
    </>
  );
}
