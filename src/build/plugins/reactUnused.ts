/**
 * Functions of React's client that this page never calls, by what they are for. The page has no view transitions, no
 * refs to fragments, no activities or ordered suspense lists, no form actions, no style sheets or scripts in its
 * components, no custom elements and no portals, and its browsers have the event `input`.
 */
const NEVER_CALLED = {
  viewTransitions: [
    "applyViewTransitionToHostInstances",
    "applyViewTransitionToHostInstancesRecursive",
    "createViewTransitionInstance",
    "flushAfterMutationEffects",
    "getClassNameByType",
    "getViewTransitionClassName",
    "measureViewTransitionHostInstancesRecursive",
    "reportViewTransitionError",
    "restoreViewTransitionName",
    "scheduleViewTransitionEvent",
    "startViewTransition",
  ],
  fragmentRefs: ["FragmentInstance", "commitNewChildToFragmentInstance", "deleteChildFromFragmentInstance"],
  activities: [
    "commitActivityHydrationCallbacks",
    "mountActivityChildren",
    "pushDehydratedActivitySuspenseHandler",
    "retryActivityComponentWithoutHydrating",
    "updateActivityComponent",
  ],
  suspenseLists: [
    "cutOffTailIfNeeded",
    "findFirstSuspended",
    "initSuspenseListRenderState",
    "updateSuspenseListComponent",
  ],
  actions: [
    "defaultOnDefaultTransitionIndicator",
    "dispatchActionState",
    "dispatchOptimisticSetState",
    "TransitionAwareHostComponent",
    "ensureFormComponentIsStateful",
    "entangleAsyncAction",
    "mountActionState",
    "recursivelyResetForms",
    "requestFormReset",
    "requestFormReset$1",
    "rerenderActionState",
    "startHostTransition",
    "updateActionState",
    "updateActionStateImpl",
    "updateOptimisticImpl",
  ],
  resources: [
    "acquireResource",
    "adoptPreloadPropsForScript",
    "adoptPreloadPropsForStylesheet",
    "createHoistableInstance",
    "estimateBandwidth",
    "getHydratableHoistableCache",
    "getResource",
    "insertStylesheet",
    "insertStylesheetIntoRoot",
    "insertSuspendedStylesheets",
    "mountHoistable",
    "preconnect",
    "prefetchDNS",
    "preinitModuleScript",
    "preinitScript",
    "preinitStyle",
    "preload",
    "preloadModule",
    "preloadResourceAndSuspendIfNeeded",
    "preloadStylesheet",
    "suspendResource",
  ],
  elements: [
    "commitHostSingletonAcquisition",
    "createFiberFromPortal",
    "releaseSingletonInstance",
    "resolveSingletonInstance",
    "setPropOnCustomElement",
    "setValueForNamespacedAttribute",
    "updateForwardRef",
    "useMemoCache",
  ],
  events: ["getTargetInstForInputEventPolyfill", "handleEventsForInputEventPolyfill"],
  hydration: ["attemptExplicitHydrationTarget"],
  developerTools: ["findCurrentFiberUsingSlowPath", "findCurrentHostFiberImpl"],
} as const;

/** The functions that are never called. */
export const UNUSED_FUNCTIONS: readonly string[] = Object.values(NEVER_CALLED).flat();

/**
 * Functions that are called, and find nothing to do or to say: they look for view transitions, for forms that act, for
 * images that hold up a change, for refs to fragments, for elements that belong into the head and for listeners to
 * events that this page has none of, or list the components around an error, which this page does not log.
 */
export const IDLE_FUNCTIONS = [
  "accumulateSuspenseyCommitOnFiber",
  "commitAppearingPairViewTransitions",
  "commitDeletedPairViewTransitions",
  "commitEnterViewTransitions",
  "commitExitViewTransitions",
  "commitFragmentInstanceDeletionEffects",
  "commitFragmentInstanceInsertionEffects",
  "commitNestedViewTransitions",
  "commitNewChildToFragmentInstances",
  "constructSelectEvent",
  "extractEvents$1",
  "getFallbackBeforeInputChars",
  "getNativeBeforeInputChars",
  "getStackByFiberInDevAndProd",
  "isCustomElement",
  "isHostHoistableType",
  "listenToNonDelegatedEvent",
  "maySuspendCommit",
  "measureNestedViewTransitions",
  "restoreEnterOrExitViewTransitions",
  "restoreNestedViewTransitions",
  "restorePairedViewTransitions",
  "trackEnterViewTransitions",
] as const;

/**
 * Kinds of elements that the program makes none of, with the tags of their fibers: portals (4), consumers (9), refs
 * that are forwarded (11), profilers (12), lazy components (16), lists of suspended parts (19), elements for the head
 * (26) and `html`, `head` and `body` (27), view transitions (30), activities (31). With them go the events of animations.
 */
export const UNUSED_KINDS = {
  types: [
    "ANIMATION_END",
    "ANIMATION_ITERATION",
    "ANIMATION_START",
    "TRANSITION_END",
    "REACT_ACTIVITY_TYPE",
    "REACT_CONSUMER_TYPE",
    "REACT_FORWARD_REF_TYPE",
    "REACT_LAZY_TYPE",
    "REACT_LEGACY_HIDDEN_TYPE",
    "REACT_PORTAL_TYPE",
    "REACT_PROFILER_TYPE",
    "REACT_SUSPENSE_LIST_TYPE",
    "REACT_VIEW_TRANSITION_TYPE",
  ],
  tags: [4, 9, 11, 12, 16, 19, 26, 27, 30, 31],
} as const;
