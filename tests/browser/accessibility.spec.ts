import { testDaily, violations } from "./drivers/accessibleStates.ts";
import { expect, test } from "./drivers/mapPage.ts";

testDaily();

test("axe finds planted defects", async ({ map }) => {
  await map.open({ static: "1" });
  await map.page.evaluate(() => {
    const button = document.createElement("button");
    button.style.cssText = "position:fixed;top:0;left:0;width:10px;height:10px";
    const text = document.createElement("p");
    text.textContent = "pale";
    text.style.color = "#ccc";
    document.querySelector("main")?.append(button, text);
  });
  const found = (await violations(map.page)).map((line) => line.split(":")[0]);
  expect(found).toEqual(expect.arrayContaining(["button-name", "color-contrast"]));
});
