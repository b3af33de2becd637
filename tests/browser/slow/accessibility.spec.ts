import { testEachState } from "../drivers/accessibleStates.ts";

testEachState("more");
