import type { Language } from "../record/vocabulary.ts";

/** The forms of code that an editor can copy. */
export const CODE_FORMS = ["frame", "script", "picture", "source"] as const;
export type CodeForm = (typeof CODE_FORMS)[number];

/** Publishing systems, and where each takes the code. */
export const SYSTEMS = ["wordpress", "ghost", "drupal", "html"] as const;

/** The texts for editors who put the map into an article; loaded with the codes, not with the page. */
export interface EmbedTexts {
  readonly intro: string;
  readonly moment: string;
  /** The choice that keeps the moment on screen. */
  readonly momentShown: (label: string) => string;
  readonly place: string;
  readonly noPlace: string;
  readonly headline: string;
  readonly chart: string;
  readonly width: string;
  readonly height: string;
  readonly wholeWidth: string;
  readonly code: Readonly<Record<CodeForm, string>>;
  /** What to do with the picture's code, which names a file of the editor's own. */
  readonly pictureHint: (fileName: string) => string;
  readonly save: (format: string) => string;
  /** Under the picture: the moment, then the link. */
  readonly caption: (moment: string) => string;
  /** A line that can be printed: title, moment, credit, address. */
  readonly source: (title: string, moment: string, credit: string, address: string) => string;
  /** The label of the page's own address for the view on screen. */
  readonly link: string;
  readonly copy: string;
  readonly back: string;
  readonly preview: string;
  readonly pasting: string;
  readonly where: Readonly<Record<(typeof SYSTEMS)[number], string>>;
}

const en: EmbedTexts = {
  intro: "Choose what readers see first. The page shows it too, and so does the preview below.",
  moment: "Moment",
  momentShown: (label) => `Shown now: ${label}`,
  place: "Open place",
  noPlace: "None",
  headline: "Headline",
  chart: "Chart",
  width: "Width",
  height: "Height",
  wholeWidth: "100%",
  code: {
    frame: "Plain frame: works wherever HTML can be pasted",
    script: "With script: sets its own height, and the article can control it",
    picture: "Picture: works everywhere, not interactive",
    source: "Source line, for print",
  },
  pictureHint: (fileName) => `Save the picture, upload it, and put its address in place of ${fileName}.`,
  save: (format) => `Save as ${format}`,
  caption: (moment) => `${moment} The interactive map with its sources:`,
  source: (title, moment, credit, address) => `${title}: map as of ${moment}. ${credit}. Sources: ${address}`,
  link: "Link to this moment",
  copy: "Copy code",
  back: "Back to the map",
  preview: "Preview",
  pasting: "Where to paste it",
  where: {
    wordpress: "WordPress: in a Custom HTML block. If your site removes frames, use the picture.",
    ghost: "Ghost: type /html and paste the code into the HTML card.",
    drupal: "Drupal: choose a text format that allows iframe, such as Full HTML, and paste in Source view.",
    html: "Plain HTML: where the map should appear.",
  },
};

const ko: EmbedTexts = {
  intro: "독자가 처음 볼 화면을 고르세요. 이 페이지와 아래 미리 보기에도 그대로 나타납니다.",
  moment: "시점",
  momentShown: (label) => `지금 화면: ${label}`,
  place: "열어 둘 장소",
  noPlace: "없음",
  headline: "제목",
  chart: "도표",
  width: "너비",
  height: "높이",
  wholeWidth: "전체",
  code: {
    frame: "일반 프레임: HTML을 붙여 넣을 수 있는 곳이면 어디서나 된다",
    script: "스크립트 사용: 필요한 높이를 스스로 맞추고 기사에서 지도를 움직일 수 있다",
    picture: "그림: 어디서나 보이고 움직이지 않는다",
    source: "인쇄용 출처 표기",
  },
  pictureHint: (fileName) => `그림을 저장해 올린 뒤 ${fileName} 자리에 그 주소를 넣으세요.`,
  save: (format) => `${format} 파일로 저장`,
  caption: (moment) => `${moment} 출처가 담긴 대화형 지도:`,
  source: (title, moment, credit, address) => `${title}: ${moment} 기준 지도. ${credit}. 출처: ${address}`,
  link: "이 시점으로 가는 링크",
  copy: "코드 복사",
  back: "지도로 돌아가기",
  preview: "미리 보기",
  pasting: "붙여 넣는 곳",
  where: {
    wordpress: "워드프레스: ‘사용자 정의 HTML’ 블록. 프레임이 지워지는 사이트에서는 그림을 쓰세요.",
    ghost: "Ghost: /html을 입력하고 HTML 카드에 코드를 붙여 넣으세요.",
    drupal: "드루팔: iframe을 허용하는 텍스트 형식(예: Full HTML)을 고르고 소스 보기에 붙여 넣으세요.",
    html: "일반 HTML: 지도가 나올 자리.",
  },
};

const ru: EmbedTexts = {
  intro: "Выберите, что читатель увидит сначала. То же покажут эта страница и\u00a0предпросмотр ниже.",
  moment: "Момент",
  momentShown: (label) => `Сейчас на экране: ${label}`,
  place: "Открытое место",
  noPlace: "Нет",
  headline: "Заголовок",
  chart: "График",
  width: "Ширина",
  height: "Высота",
  wholeWidth: "вся",
  code: {
    frame: "Простой фрейм: работает везде, куда можно вставить HTML",
    script: "Со скриптом: сам берёт нужную высоту, статья может управлять картой",
    picture: "Картинка: видна везде и\u00a0не двигается",
    source: "Строка с\u00a0источником для печати",
  },
  pictureHint: (fileName) => `Сохраните картинку, загрузите её на сайт и\u00a0вставьте её адрес вместо ${fileName}.`,
  save: (format) => `Сохранить как ${format}`,
  caption: (moment) => `${moment} Интерактивная карта с\u00a0источниками:`,
  source: (title, moment, credit, address) => `${title}: карта на момент: ${moment}. ${credit}. Источники: ${address}`,
  link: "Ссылка на\u00a0этот момент",
  copy: "Скопировать код",
  back: "Вернуться к\u00a0карте",
  preview: "Предпросмотр",
  pasting: "Куда вставить",
  where: {
    wordpress: "WordPress: в\u00a0блок «Произвольный HTML». Если сайт удаляет фреймы, возьмите картинку.",
    ghost: "Ghost: наберите /html и\u00a0вставьте код в\u00a0карточку HTML.",
    drupal:
      "Drupal: выберите формат текста, в\u00a0котором разрешён iframe (например, Full HTML), и\u00a0вставьте код в\u00a0режиме исходного текста.",
    html: "Обычный HTML: туда, где должна быть карта.",
  },
};

const ja: EmbedTexts = {
  intro: "読者が最初に見る画面を選んでください。このページと下のプレビューにも同じものが出ます。",
  moment: "時点",
  momentShown: (label) => `いまの画面：${label}`,
  place: "開いておく場所",
  noPlace: "なし",
  headline: "見出し",
  chart: "グラフ",
  width: "幅",
  height: "高さ",
  wholeWidth: "全幅",
  code: {
    frame: "そのままのフレーム：HTMLを貼れるところならどこでも動く",
    script: "スクリプト付き：必要な高さに合わせ、記事から地図を動かせる",
    picture: "画像：どこでも見え、動かない",
    source: "印刷用の出典表記",
  },
  pictureHint: (fileName) => `画像を保存してサイトに置き、${fileName} をそのアドレスに置き換えてください。`,
  save: (format) => `${format}で保存`,
  caption: (moment) => `${moment} 出典付きの対話型地図：`,
  source: (title, moment, credit, address) => `${title}：${moment}時点の地図。${credit}。出典：${address}`,
  link: "この時点へのリンク",
  copy: "コードをコピー",
  back: "地図に戻る",
  preview: "プレビュー",
  pasting: "貼り付ける場所",
  where: {
    wordpress: "WordPress：「カスタムHTML」ブロック。フレームが消されるサイトでは画像を使ってください。",
    ghost: "Ghost：/html と入力し、HTMLカードに貼り付けてください。",
    drupal: "Drupal：iframeを許可するテキスト形式（Full HTMLなど）を選び、ソース表示に貼り付けてください。",
    html: "通常のHTML：地図を表示したい場所。",
  },
};

/** The texts by language. */
export const EMBED_TEXTS: Readonly<Record<Language, EmbedTexts>> = { en, ko, ru, ja };
