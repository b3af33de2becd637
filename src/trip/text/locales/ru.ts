import type { Messages } from "../messages.ts";

const plural = new Intl.PluralRules("ru");

/** "1 час", "3 часа", "6 часов". */
function hoursText(hours: number): string {
  const form = plural.select(hours);
  return `${hours}\u00a0${form === "one" ? "час" : form === "few" ? "часа" : "часов"}`;
}

/** "1 день", "3 дня", "9 дней". */
function daysText(days: number): string {
  const form = plural.select(days);
  return `${days}\u00a0${form === "one" ? "день" : form === "few" ? "дня" : "дней"}`;
}

/** The interface in Russian. Inserted names stay in the nominative; spaces that must not break are `\u00a0`. */
export const ru: Messages = {
  certainty: {
    confirmed: "Подтверждено",
    reported: "Сообщается",
    expected: "Ожидается",
    speculated: "Предполагается",
    denied: "Опровергается",
  },
  certaintyMeaning: {
    confirmed: "сказано без оговорок или самой причастной стороной",
    reported: "передано третьей стороной, названной или неназванной",
    expected: "объявлено или предвидится, но ещё не произошло",
    speculated: "догадка, поданная как догадка",
    denied: "сказано, что это не так",
  },
  outcome: {
    "borne-out": "Подтвердилось",
    "borne-out-with-difference": "Подтвердилось с расхождением",
    "not-borne-out": "Не подтвердилось",
    "not-established": "Не установлено",
    "answered-later": "Стало известно позже",
  },
  placeKind: {
    station: "Железнодорожная станция",
    bridge: "Железнодорожный мост",
    city: "Город",
    spaceport: "Космодром",
    airfield: "Аэродром",
    harbour: "Гавань",
    building: "Здание",
    region: "Область или участок пути",
    "launch-area": "Район пуска, не точное место",
    "sea-area": "Район моря, не точка падения",
  },
  window: {
    moment: (day, clock) => `${day}, ${clock}`,
    about: (clock) => `около\u00a0${clock}`,
    at: (moment) => moment,
    between: (from, to) => `в\u00a0промежутке ${from}\u00a0— ${to}`,
    betweenOn: (day, from, to) => `${day}, между ${from} и\u00a0${to}`,
    notBefore: (moment) => `не раньше ${moment} (конец не сообщался)`,
    notAfter: (moment) => `не позже ${moment} (начало не сообщалось)`,
    untold: "время не сообщалось",
    withLocal: (home, local) => `${home} (${local})`,
  },
  train: {
    unreported: "О\u00a0поезде пока ничего не сообщалось.",
    name: "Поезд",
    place: (name) => `здесь: ${name}`,
    at: (where) => `Поезд сейчас ${where}.`,
    held: (where) => `И\u00a0до этого момента, и\u00a0после него сообщалось, что поезд ${where}.`,
    between: (from, to, km) =>
      `Поезд где-то в\u00a0пути: ${from}\u00a0— ${to}, на отрезке примерно в\u00a0${km}\u00a0км (расчётно).`,
    betweenReports: (last, next, km) =>
      `Поезд где-то на отрезке примерно в\u00a0${km}\u00a0км (расчётно): до этого о\u00a0нём сообщалось ${last}, после этого\u00a0— ${next}.`,
    betweenUnnamed: (km) => `Поезд где-то на отрезке примерно в\u00a0${km}\u00a0км (расчётно).`,
    pending: (event, window) => `${event}: ${window}.`,
    lost: (where, window) => `Последнее из показанных сообщений о\u00a0поезде\u00a0— ${where}: ${window}.`,
  },
  happening: (events) => events.join("; "),
  happeningWithin: (event, window) => `${event}, ${window}`,
  deck: (days, km, placed, total) =>
    `${daysText(days)}, ${km}\u00a0км по\u00a0железной дороге. По\u00a0сообщениям поезд остаётся в\u00a0одном месте лишь ${placed}\u00a0ч из ${total}\u00a0ч пути.`,
  deckUnplaced: (days, km, total) =>
    `${daysText(days)}, ${km}\u00a0км по\u00a0железной дороге. Ни в\u00a0один из ${total}\u00a0ч пути сообщения не оставляют поезд в\u00a0одном месте.`,
  momentLabel: (date, clock, zone) => `${date}, ${clock}, ${zone}`,
  momentWith: (label, happening) => (happening === "" ? label : `${label}: ${happening}`),
  withZone: (text, zone) => `${text} (${zone})`,
  withRemark: (text, remark) => `${text} (${remark})`,
  ui: {
    time: "Время",
    play: "Воспроизвести",
    pause: "Пауза",
    nextEvent: "Следующее событие",
    previousEvent: "Предыдущее событие",
    speed: "Скорость воспроизведения",
    speedValue: (hours) => `${hoursText(hours)} в\u00a0секунду`,
    map: "Карта",
    mapPicture: "Карта поездки; то же самое рассказано в\u00a0списке событий",
    events: "События",
    ofThePlaces: "О\u00a0местах",
    alsoInArticles: "Также в\u00a0статьях",
    alsoNoEvent: "Сказано в\u00a0статьях, но не о\u00a0каком-либо месте на карте.",
    knownOn: "Что было известно",
    everything: "Всё, включая узнанное позже",
    untilInstant: (text) => `На момент: ${text}`,
    nothingKnownBeyond: (text) =>
      `О\u00a0том, что было позже, ничего не было известно. Последний известный момент: ${text}.`,
    fitTrip: "Вся поездка",
    followTrain: "Следовать за поездом",
    zoomIn: "Приблизить",
    zoomOut: "Отдалить",
    close: "Закрыть",
    statedAs: (words) => `в\u00a0источнике: «${words}»`,
    howItTurnedOut: "Как вышло на деле",
    shownBy: "Основание",
    earlierReports: "Более ранние сообщения",
    laterReports: "Более поздние сообщения",
    otherReports: "Другие сообщения",
    archivedCopy: "Архивная копия",
    dateInferred: "дата выведена",
    contradictedBy: "Другие говорят иначе",
    checked: "Сверено со статьёй",
    ourSummary: "В\u00a0нашем изложении",
    copyCitation: "Скопировать цитату с\u00a0источником",
    copyLink: "Скопировать ссылку",
    copied: "Скопировано",
    copyByHand: "Скопируйте вручную:",
    accessed: "дата обращения:",
    legend: "Как читать карту",
    about: "Об этой карте",
    language: "Язык",
    theme: "Тема",
    themeAuto: "Авто",
    themeLight: "Светлая",
    themeDark: "Тёмная",
    positionFrom: (source) => `Источник координат: ${source}`,
    // The distance comes with the decimal point of the record.
    accuracy: (km) => `с\u00a0точностью примерно до\u00a0${km.replace(".", ",")}\u00a0км`,
    noClaimYet: "Об этом месте ещё ничего не было известно.",
    savePicture: "Сохранить картину этого момента",
    mapFailed: "Интерактивную карту здесь показать нельзя. На этом рисунке то же самое.",
    skipToEvents: "Пропустить карту",
    placesOnMap: "Места на карте",
    partMissing: "Эту часть не удалось загрузить.",
    pageMissing:
      "Часть этой страницы не удалось загрузить: её можно читать, но она может не отвечать и показывать больше, чем просит её адрес.",
    languageMissing: "Запрошенный язык не удалось загрузить.",
    earlierPage: "Раньше",
    laterPage: "Позже",
    pageOf: (from, to, count) => `${from}–${to} из ${count}`,
  },
  known: {
    unreadAddress: "Часть этой ссылки не удалось прочитать; она не учтена.",
    unreadArticle: "Часть того, что статья запросила у карты, не удалось прочитать; эта часть не показана.",
    until: "Известно на",
    since: "Всё",
    turnedOut: "и чем всё обернулось",
    stamped: (clock, zone) => `на ${clock}, ${zone}`,
    outBy: (day) => `вышло не позднее ${day}`,
    playAgain: "Ещё раз",
    replayAs: (knowledge) => `Ещё раз: ${knowledge}`,
    tour: "Обзор",
    counted: (events, allEvents, claims, allClaims) =>
      `Тогда было известно: событий — ${events} из ${allEvents}, сообщений — ${claims} из ${allClaims}`,
  },
  story: {
    card: "Этот момент",
    momentOf: (number, count) => `${number} из ${count}`,
    articles: "В статьях",
    since: "С тех пор",
    reportsNow: "Сообщения этого момента",
    reports: (count) => `сообщений: ${count}`,
    reportsOf: (count, event) => `${event}: сообщений\u00a0— ${count}`,
    keyMoments: "Ключевые моменты",
    nothingKnownAfter: "О том, что после, тогда ещё не знали",
    published: (publisher, clock) => `${publisher}, ${clock}`,
    timesIn: (zone) => `Время: ${zone}`,
  },
  panel: {
    whenExactly: "Точное время",
    notes: "Примечания",
    inferred: "Вывод авторов карты",
  },
  legend: {
    reported: "Путь, о\u00a0котором сообщалось",
    ahead: "Ожидаемый путь, не подтверждён",
    stretch: "Поезд где-то здесь (расчётно)",
    launchArea: "Район пуска",
    range: "Дальность по\u00a0сообщениям",
    background: "Упомянуто, но не относится к\u00a0поездке",
  },
  tag: {
    here: "Поезд здесь",
    somewhere: "Поезд где-то здесь",
    reported: "Здесь сообщили о\u00a0поезде",
    lost: "Последнее сообщение\u00a0— здесь",
    none: "Сообщений ещё нет",
    since: (place, when) => `${place}, с\u00a0${when}`,
    stretch: (km) => `${km}\u00a0км пути, оценка`,
    thenUnknown: "дальше неизвестно",
    ask: "Где поезд?",
    lastReport: (title, window) => `Сообщение до этого: ${title}, ${window}`,
    nextReport: (title, window) => `Сообщение после: ${title}, ${window}`,
    speedLimit: (kmh) =>
      `Считается, что между ними поезд идёт не быстрее ${kmh}\u00a0км/ч и\u00a0не\u00a0возвращается.`,
  },
  key: {
    title: "Легенда",
    travelled: "Путь, точно пройденный",
    ahead: "Путь, который ещё впереди",
    schematic: "Схематично: путь неизвестен",
    north: "С",
  },
  distance: {
    told: (km, from, to) => `Сообщалось: ${from}\u00a0— ${to}, около ${km}\u00a0км.`,
    measured: (straight, rail) =>
      rail === null
        ? `Измерено по\u00a0этой карте: ${straight}\u00a0км по\u00a0прямой.`
        : `Измерено по\u00a0этой карте: ${straight}\u00a0км по\u00a0прямой, ${rail}\u00a0км по\u00a0железной дороге.`,
    km: (km) => `${km}\u00a0км`,
    range: (km, who) => `${km}\u00a0км (${who})`,
  },
  embed: {
    title: "Встроить",
    fullPage: "Открыть всю карту",
    nothingOpened: "Если ничего не открылось, скопируйте этот адрес:",
    wheel: (key) => `Чтобы изменить масштаб, прокручивайте, удерживая ${key}`,
    touch: "Двигайте карту двумя пальцами",
  },
  fault: {
    map: "Из-за ошибки карту нарисовать не удалось. Всё, что на ней показано, есть в списке событий.",
    panel: "Из-за ошибки сообщения об этом месте здесь показать не удалось. Они есть в списке событий.",
    list: "Из-за ошибки список больше не следует за картой. Здесь он приведён на английском языке, со всеми сообщениями.",
    time: "Из-за ошибки шкалу времени показать не удалось. Все времена указаны в списке событий.",
  },
  share: {
    pictureSpoiled: "Браузер или расширение искажает рисунки, поэтому PNG не сохранён. Сохраните SVG.",
    pictureImpossible: "Браузер не смог создать PNG этого рисунка. Сохраните SVG.",
    keyMaps: "Поездка по\u00a0ключевым моментам",
    sources: "Источники",
  },
};
