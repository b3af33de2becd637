import { testEachState } from "./accessibleStates.ts";

testEachState("more");
