import { Component, type ComponentType, type ReactNode } from "react";
import type { FaultMessages } from "../trip/text/messages.ts";
import { useAppState } from "./AppContext.tsx";
import { KeptNodes } from "./KeptNodes.tsx";
import { keptList } from "./prerendered.ts";
import { messages } from "./selectors.ts";

type PartName = keyof FaultMessages;

interface PartBoundaryProps {
  readonly part: PartName;
  readonly children: ReactNode;
}

/**
 * An error boundary around one part of the page. A sentence takes the part's place; below that of the list comes the
 * prerendered list.
 */
class PartBoundary extends Component<PartBoundaryProps, { readonly hasFailed: boolean }> {
  constructor(props: PartBoundaryProps) {
    super(props);
    // Assigned here, not as a field: older browsers would need a helper of its own file for that.
    this.state = { hasFailed: false };
  }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    const { part, children } = this.props;
    return this.state.hasFailed ? <FailedPart part={part} /> : children;
  }
}

/** A section inside a boundary of its own. */
export function guarded<Props extends object>(part: PartName, Section: ComponentType<Props>): ComponentType<Props> {
  return function GuardedSection(props) {
    return (
      <PartBoundary part={part}>
        <Section {...props} />
      </PartBoundary>
    );
  };
}

function FailedPart({ part }: { readonly part: PartName }) {
  const { fault } = useAppState(messages);
  return (
    <>
      <p className="part-failed" role="alert">
        {fault[part]}
      </p>
      {part === "list" ? <KeptNodes nodes={keptList()} /> : null}
    </>
  );
}
