import type { Language } from "../record/vocabulary.ts";

/** The text about the map, beside what the record says of itself; loaded with its section, not with the page. */
interface AboutTexts {
  readonly reading: string;
  readonly estimate: (kmh: number, basis: string) => string;
  readonly certainty: string;
  readonly gaps: string;
  readonly privacy: string;
  readonly downloads: string;
  readonly corrections: string;
  readonly credits: string;
  readonly updated: (date: string) => string;
}

const en: AboutTexts = {
  reading:
    "Every mark rests on a sentence with a source. Choose a moment on the slider; click a place to read what was said about it, by whom and how firmly. Pattern and shape show how firm a report is, and so does the word beside it.",
  estimate: (kmh, basis) =>
    `The train’s position is calculated from the visible reports, never drawn by hand. After each report it can have gone no farther than ${kmh} km/h allows, and before the next it must be close enough to arrive in time. The tinted stretch between two caps is what remains; its length is an estimate. ${basis}`,
  certainty:
    "“Confirmed” means that the source states something without qualification or is the body concerned. It does not mean that we were there.",
  gaps: "A time is a window unless a source gives the minute. Where no exact spot was reported, the map shows an area or a stretch of line instead of a point, and its panel says why.",
  privacy: "No cookies, no storage, no third parties: the page requests files from its own server only.",
  downloads: "Download the data",
  corrections: "Corrections",
  credits: "Credits and licences",
  updated: (date) => `Record last updated on ${date}`,
};

const ko: AboutTexts = {
  reading:
    "모든 표시는 출처가 있는 문장에 근거한다. 시간 막대에서 시점을 고르고 장소를 누르면, 그곳에 관해 누가 무엇을 얼마나 확실하게 말했는지 읽을 수 있다. 얼마나 확실한지는 무늬와 모양, 그리고 그 옆의 낱말이 나타낸다.",
  estimate: (kmh, basis) =>
    `열차의 위치는 화면에 나온 보도에서 계산하며 손으로 그려 넣지 않는다. 열차는 한 보도가 있은 뒤 시속 ${kmh}km로 갈 수 있는 거리보다 더 갔을 수 없고, 다음 보도 전에는 제시간에 닿을 만큼 가까이 있어야 한다. 양 끝을 선으로 막은 옅은 붉은 구간은 그러고도 남는 범위이며 그 길이는 추정이다. ${basis}`,
  certainty:
    "“확인됨”은 출처가 단정해서 밝혔거나 출처 자신이 당사자인 기관이라는 뜻이다. 우리가 현장에 있었다는 뜻은 아니다.",
  gaps: "누군가 분 단위로 전하지 않은 시각은 모두 시간 폭으로 나타낸다. 정확한 지점이 보도되지 않은 곳은 점 대신 구역이나 구간으로 그리고, 그 까닭은 팝업에 적었다.",
  privacy:
    "쿠키도, 저장하는 정보도, 제3자도 없다. 이 페이지는 자체 서버에서만 파일을 받으며 다른 어디에도 아무것도 요청하지 않는다.",
  downloads: "기록 내려받기",
  corrections: "정정",
  credits: "저작자와 이용 허락",
  updated: (date) => `기록 최종 수정: ${date}`,
};

const ru: AboutTexts = {
  reading:
    "За каждой отметкой стоит фраза с\u00a0указанным источником. Выберите момент на шкале времени и\u00a0место на карте, чтобы прочитать, что о\u00a0нём сказано, кем и\u00a0насколько твёрдо. О\u00a0степени достоверности говорят узоры и\u00a0формы, а\u00a0рядом и\u00a0слово.",
  estimate: (kmh, basis) =>
    `Где был поезд, вычислено по\u00a0показанным сообщениям, а\u00a0не нарисовано от руки: после каждого сообщения он не мог уйти дальше, чем позволяет скорость ${kmh}\u00a0км/ч, а\u00a0перед следующим должен быть достаточно близко, чтобы прибыть вовремя. Отрезок между двумя красными чертами\u00a0— всё, что остаётся; его длина\u00a0— оценка. ${basis}`,
  certainty:
    "«Подтверждено» значит, что источник говорит без оговорок или сам является причастной стороной; это не значит, что мы там были.",
  gaps: "Время — это промежуток, если никто не назвал минуту. Где точное место не сообщалось, вместо точки показан район или отрезок пути, а причина названа во всплывающем окне.",
  privacy:
    "Никаких файлов cookie, никакого хранения данных, никаких третьих сторон: страница запрашивает файлы только у\u00a0собственного сервера и\u00a0больше ни к\u00a0кому не обращается.",
  downloads: "Скачать данные",
  corrections: "Исправления",
  credits: "Авторство и\u00a0лицензии",
  updated: (date) => `Последнее изменение данных: ${date}`,
};

const ja: AboutTexts = {
  reading:
    "すべての印は、出典のある文に基づく。時間軸で時点を選び、場所を選択すると、そこについて誰が何をどれほど確かなこととして述べたかを読める。どれほど確かかは、模様と形、そして横の言葉が示す。",
  estimate: (kmh, basis) =>
    `列車の位置は、表示中の報道から計算したもので、手で描き込んではいない。列車は、ある報道の後に時速${kmh}キロで行ける距離より先には進めず、次の報道の前には間に合うだけ近くにいなければならない。両端を線で区切った薄い赤の区間は、それでも残る範囲で、その長さは推定である。${basis}`,
  certainty:
    "「確認済み」とは、出典が断定して述べているか、出典自身が当事者の機関であることを意味する。私たちがその場にいたという意味ではない。",
  gaps: "誰かが分まで伝えていないかぎり、時刻は幅で示す。正確な地点が報じられていない場合は、点ではなく区域や区間として描き、その理由をポップアップに記した。",
  privacy:
    "クッキーも、データの保存も、第三者もない。このページはファイルを自らのサーバーだけに求め、ほかのどこにも何も求めない。",
  downloads: "記録のダウンロード",
  corrections: "訂正",
  credits: "クレジットとライセンス",
  updated: (date) => `記録の最終更新：${date}`,
};

/** The texts by language. */
export const ABOUT_TEXTS: Readonly<Record<Language, AboutTexts>> = { en, ko, ru, ja };
