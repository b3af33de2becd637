/** A newspaper article in the shape of Zotero's CSL-JSON export. */
export const ZOTERO_ITEM = {
  id: "http://zotero.org/users/1234567/items/ABCD1234",
  type: "article-newspaper",
  "container-title": "The Example Times",
  language: "en-US",
  title: "Train seen at the border",
  URL: "https://example.org/news/1",
  author: [{ family: "Doe", given: "Jane" }],
  accessed: { "date-parts": [["2024", 6, 14]] },
  issued: { "date-parts": [["2024", 6, 13]] },
  page: "A1",
  section: "World",
  source: "example.org",
  abstract: "A train was seen.",
  "event-place": "Border",
  "citation-key": "doe2024",
};
