import { describe, expect, test } from "vitest";
import { embedHead, frameAddress, oembed, pageHead, siteAddress } from "../../../src/build/output/oembed.ts";
import { TRIP } from "../../support/record.ts";

const SITE = "https://example.org/trip/";

describe(siteAddress, () => {
  test("is a folder's address, with its slash", () => {
    expect(siteAddress("https://example.org/trip")).toBe(SITE);
    expect(siteAddress("https://example.org/trip/")).toBe(SITE);
    expect(siteAddress("")).toBeNull();
    expect(siteAddress("https://example.org/v1.2")).toBe("https://example.org/v1.2/");
    expect(siteAddress("https://example.org/trip.old/")).toBe("https://example.org/trip.old/");
  });

  test.each([
    "example.org",
    "ftp://example.org/",
    "https://example.org/?a=1",
    "/trip/",
    "https://example.org/trip/index.html",
    "https://example.org/trip/index.html/",
    "https://example.org/embed.html",
    "https://example.org/picture.PNG",
    "https://example.org/trip.php",
  ])("is not %s", (value) => {
    expect(() => siteAddress(value)).toThrow("SITE_URL");
  });
});

describe(frameAddress, () => {
  test("keeps the query and drops the fragment", () => {
    expect(frameAddress(`${SITE}?t=2023-09-13T02:43Z&lang=ko#events`, SITE)).toBe(
      `${SITE}embed.html?t=2023-09-13T02:43Z&lang=ko`,
    );
    expect(frameAddress(`${SITE}index.html?known=articles`, SITE)).toBe(`${SITE}embed.html?known=articles`);
    expect(frameAddress(SITE, SITE)).toBe(`${SITE}embed.html`);
  });

  test.each([
    "https://example.org/",
    `${SITE}data/claims.csv`,
    "https://example.com/trip/",
    `${SITE}index.html/x`,
  ])("there is none for %s", (page) => expect(() => frameAddress(page, SITE)).toThrow("not an address of the page"));
});

describe(oembed, () => {
  test("for a page at another view shows that view", () => {
    const page = `${SITE}?t=2023-09-13T02:43Z&known=articles`;
    expect(oembed(TRIP, SITE, page).html).toContain(`src="${SITE}embed.html?t=2023-09-13T02:43Z&amp;known=articles"`);
  });

  test("is what WordPress takes: a blockquote with a link, then the frame", () => {
    const answer = oembed(TRIP, SITE);
    expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 640, height: 720 });
    expect(answer.html).toMatch(/^<blockquote><a href="https:\/\/example\.org\/trip\/">.*<\/a><\/blockquote><iframe /);
    expect(answer.html).toContain('src="https://example.org/trip/embed.html"');
    expect(answer.thumbnail_url).toBe(`${SITE}picture.png`);
  });

  test("without the site's address is a link that names none", () => {
    expect(oembed(TRIP, null)).toMatchObject({ version: "1.0", type: "link", title: TRIP.title.en });
    expect(JSON.stringify(oembed(TRIP, null))).not.toMatch(/https?:|html/);
  });
});

describe("the heads of the pages", () => {
  test("lead to the page and to oEmbed where the site's address is known", () => {
    for (const head of [pageHead(TRIP, SITE), embedHead(TRIP, SITE)]) {
      expect(head).toContain(`<link rel="canonical" href="${SITE}">`.replace("></link>", ">"));
      expect(head).toContain('type="application/json+oembed" href="https://example.org/trip/oembed.json"');
    }
    expect(pageHead(TRIP, SITE)).toContain(`<meta property="og:image" content="${SITE}picture.png">`);
  });

  test("hold no address where it is not", () => {
    expect(pageHead(TRIP, null) + embedHead(TRIP, null)).not.toMatch(/https?:|canonical|oembed/);
  });
});
