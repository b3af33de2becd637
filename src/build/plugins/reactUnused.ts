/**
 * Functions of React's client that this page never calls, by what they are for. The page has no view transitions, no
 * refs to fragments, no activities or ordered suspense lists, no form actions, no style sheets or scripts in its
 * components, no custom elements and no portals.
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
    "getHydratableHoistableCache",
    "getResource",
    "insertStylesheet",
    "insertStylesheetIntoRoot",
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
    "updateForwardRef",
    "useMemoCache",
  ],
  developerTools: ["findCurrentFiberUsingSlowPath", "findCurrentHostFiberImpl"],
} as const;

/** The functions that are never called. */
export const UNUSED_FUNCTIONS: readonly string[] = Object.values(NEVER_CALLED).flat();

/**
 * Functions that are called, and find nothing to do or to say: they look for view transitions, for refs to fragments
 * and for elements that belong into the head, or list the components around an error, which this page does not log.
 */
export const IDLE_FUNCTIONS = [
  "commitAppearingPairViewTransitions",
  "commitDeletedPairViewTransitions",
  "commitEnterViewTransitions",
  "commitExitViewTransitions",
  "commitFragmentInstanceDeletionEffects",
  "commitFragmentInstanceInsertionEffects",
  "commitNestedViewTransitions",
  "commitNewChildToFragmentInstances",
  "getStackByFiberInDevAndProd",
  "isHostHoistableType",
  "measureNestedViewTransitions",
  "restoreEnterOrExitViewTransitions",
  "restoreNestedViewTransitions",
  "restorePairedViewTransitions",
  "trackEnterViewTransitions",
] as const;
