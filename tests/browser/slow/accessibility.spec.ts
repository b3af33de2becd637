import { testOthers } from "../drivers/accessibleStates.ts";

testOthers();
