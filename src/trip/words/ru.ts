import type { Words } from "./en.ts";

const plural = new Intl.PluralRules("ru");

/** "1 час", "3 часа", "6 часов". */
function hoursText(hours: number): string {
  const form = plural.select(hours);
  return `${hours}\u00a0${form === "one" ? "час" : form === "few" ? "часа" : "часов"}`;
}

/** The interface in Russian. Inserted names stay in the nominative; spaces that must not break are `\u00a0`. */
export const ru: Words = {
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
  },
  placeKind: {
    station: "Железнодорожная станция",
    bridge: "Железнодорожный мост",
    city: "Город",
    spaceport: "Космодром",
    airfield: "Аэродром",
    harbour: "Гавань",
    building: "Здание",
    region: "Район",
    "launch-area": "Район запуска, не точное место",
    "sea-area": "Район моря, не точка падения",
  },
  window: {
    moment: (day, clock) => `${day}, ${clock}`,
    at: (moment) => moment,
    between: (from, to) => `в\u00a0промежутке ${from}\u00a0— ${to}`,
    notBefore: (moment) => `не раньше ${moment}; конец не назван`,
    notAfter: (moment) => `не позже ${moment}; начало не названо`,
    untold: "время не названо",
  },
  train: {
    unreported: "О\u00a0поезде пока ничего не сообщалось.",
    at: (place) => `Поезд сейчас здесь: ${place}.`,
    between: (from, to, km) =>
      `Поезд где-то в\u00a0пути: ${from}\u00a0— ${to}, на отрезке примерно в\u00a0${km}\u00a0км (расчётно).`,
    betweenUnnamed: (km) => `Поезд где-то на отрезке примерно в\u00a0${km}\u00a0км (расчётно).`,
    pending: (event, window) => `${event}: ${window}.`,
    lost: (place, window) =>
      `Последнее известное место поезда: ${place}, ${window}. С\u00a0тех пор о\u00a0нём ничего не известно.`,
  },
  happening: (events) => events.join("; "),
  momentLabel: (date, clock, zone) => `${date}, ${clock}, ${zone}`,
  momentWith: (label, happening) => (happening === "" ? label : `${label}: ${happening}`),
  inZone: (text, zone) => `${text} (${zone})`,
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
    alsoNoEvent: "Сказано о\u00a0поездке, но не о\u00a0каком-либо месте на карте.",
    knownOn: "Что было известно",
    everything: "Всё, включая узнанное позже",
    untilInstant: (text) => `На момент: ${text}`,
    nothingKnownBeyond: (text) => `Последний момент, о\u00a0котором здесь что-либо было известно: ${text}.`,
    fitTrip: "Вся поездка",
    followTrain: "Следовать за поездом",
    zoomIn: "Приблизить",
    zoomOut: "Отдалить",
    close: "Закрыть",
    source: "Источник",
    readAtSource: "Читать в\u00a0источнике",
    toldBy: "Кто сообщил",
    toldTo: "кому",
    published: "Опубликовано",
    when: "Когда",
    statedAs: (words) => `в\u00a0источнике: «${words}»`,
    howItTurnedOut: "Что оказалось",
    shownBy: "Основание",
    saidOn: (date) => `Сказано: ${date}`,
    establishedLater: "Установлено позже",
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
    themeAuto: "Как в\u00a0системе",
    themeLight: "Светлая",
    themeDark: "Тёмная",
    downloads: "Скачать данные",
    positionFrom: (source) => `Источник координат: ${source}`,
    // The distance comes with the decimal point of the record.
    accuracy: (km) => `с\u00a0точностью примерно до\u00a0${km.replace(".", ",")}\u00a0км`,
    noClaimYet: "Об этом месте ещё ничего не было известно.",
    savePicture: "Сохранить картину этого момента",
    mapFailed: "Подвижную карту здесь показать нельзя; этот рисунок рассказывает то же самое.",
    nothingKnownHere: "источников об этом пока нет",
    corrections: "Исправления",
    credits: "Авторство и\u00a0лицензии",
    updated: (date) => `Последнее изменение данных: ${date}`,
    skipToEvents: "Пропустить карту",
  },
  legend: {
    passed: "Путь, который поезд уже точно прошёл",
    reported: "Путь, о\u00a0котором сообщалось",
    ahead: "Предстоящий путь; насколько известно, не пройден",
    schematic: "Схематично: где здесь лежат рельсы, неизвестно",
    stretch: "Поезд где-то здесь (расчётно)",
    train: "Поезд здесь",
    now: "В\u00a0этот момент здесь что-то происходит или может происходить; для поезда\u00a0— последнее место, о\u00a0котором сообщалось",
    launchArea: "Район пуска",
    seaArea: "Район моря, не точка падения",
    range: "Дальность по\u00a0сообщениям",
    background: "Место, упомянутое помимо поездки",
  },
  distance: {
    told: (km, from, to) => `Сообщалось: ${from}\u00a0— ${to}, около ${km}\u00a0км.`,
    measured: (straight, rail) =>
      rail === null
        ? `Измерено по\u00a0этим данным: ${straight}\u00a0км по\u00a0прямой.`
        : `Измерено по\u00a0этим данным: ${straight}\u00a0км по\u00a0прямой, ${rail}\u00a0км по\u00a0железной дороге.`,
    range: (km, who) => `${km}\u00a0км (${who})`,
  },
  about: {
    reading:
      "За каждой отметкой стоит фраза с\u00a0указанным источником. Выберите момент на шкале времени и\u00a0место на карте, чтобы прочитать, что о\u00a0нём сказано, кем и\u00a0насколько твёрдо. О\u00a0степени достоверности говорят узоры и\u00a0формы, а\u00a0рядом и\u00a0слово.",
    estimate: (kmh, basis) =>
      `Где был поезд, вычислено по\u00a0показанным сообщениям, а\u00a0не нарисовано от руки: после каждого сообщения он не мог уйти дальше, чем позволяет скорость ${kmh}\u00a0км/ч, а\u00a0перед следующим должен быть достаточно близко, чтобы прибыть вовремя. Отрезок с\u00a0размытыми краями\u00a0— всё, что остаётся. ${basis}`,
    certainty:
      "«Подтверждено» значит, что источник говорит без оговорок или сам является причастной стороной; это не значит, что мы там были.",
    gaps: "Время — это промежуток, если никто не назвал минуту. Где точное место не сообщалось, вместо точки показан район или отрезок пути, а причина названа во всплывающем окне.",
    privacy:
      "Никаких файлов cookie, никакого хранения данных, никаких третьих сторон: страница запрашивает файлы только у\u00a0собственного сервера и\u00a0больше ни к\u00a0кому не обращается.",
  },
  eventKind: {
    arrive: "прибытие",
    depart: "отправление",
    pass: "проследование",
    seen: "наблюдение",
    stay: "пребывание",
    launch: "пуск",
    meet: "встреча",
    other: "событие",
  },
};
