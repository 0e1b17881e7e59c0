"""Words of the catalogue: timelines."""

WORDS: dict[str, tuple[str, str]] = {
    "help.platwatch.timeline": ("무슨 일이 언제 있었는지 한 줄로 보기", "What happened, in order"),
    "help.timeline": (
        "주제, 의안, 기업, 법률, 공직자 또는 검색어의 일을 날짜 순서로 보여 줍니다.\n"
        "의안의 단계와 언론·정부·기업이 알린 일이 한 줄에 서고, 일마다 출처와 인용이 딸립니다.\n"
        "--format html은 보내거나 논문에 넣을 수 있는 파일 하나로 씁니다.",
        "List what happened, in order, of a topic, a bill, a company, an act, someone in office, a query.\n"
        "The steps of bills stand beside what the press, the government and companies told, each with its "
        "sources and what they say.\n"
        "--format html writes one file that can be sent or put into a paper.",
    ),
    "example.timeline": (
        "platwatch timeline 2118769\n"
        "platwatch timeline kakao-outage-2022 -o 카카오.html\n"
        "platwatch timeline 쿠팡 --since 2024 --min-outlets 2\n"
        "platwatch timeline --compare 네이버 카카오 -o 비교.svg\n"
        "platwatch timeline --why PRC_X2X2/proposed/2022-10-17",
        "platwatch timeline 2118769\n"
        "platwatch timeline kakao-outage-2022 -o kakao.html\n"
        "platwatch timeline 쿠팡 --since 2024 --min-outlets 2\n"
        "platwatch timeline --compare 네이버 카카오 -o compared.svg\n"
        "platwatch timeline --why PRC_X2X2/proposed/2022-10-17",
    ),
    "option.timeline_since": ("이날부터의 일만", "Only what was on this day or later."),
    "option.timeline_until": ("이날까지의 일만", "Only what was on this day or before."),
    "option.timeline_kind": ("이런 일만(여러 번 가능)", "Only events of this kind; repeatable."),
    "option.min_outlets": (
        "독립 매체가 이만큼 알린 일만(공식 기록은 그대로)",
        "Only what so many independent outlets report; official records stay.",
    ),
    "option.planned": ("예정된 일도 보이기", "Show what is only planned, too."),
    "option.detail": (
        "자세한 정도: 0 중요한 날짜만, 1 보통, 2 거치는 단계까지, 3 무산된 일까지 모두",
        "How much: 0 the dates that matter most, 1 as usual, 2 every step, 3 all, what did not happen, too.",
    ),
    "option.compare": ("둘을 나란히 보이기", "Show two side by side."),
    "option.why": ("이 일이 어떻게 만들어졌는지 보이기", "Show how this event was made."),
    "error.usage.timeline_target": (
        "대상 하나, --compare A B, --why ID 가운데 하나를 주세요. 예: platwatch timeline 2118769",
        "Give a target, --compare A B or --why ID, one of them: platwatch timeline 2118769",
    ),
    "error.usage.timeline_same": (
        "--compare의 두 대상이 모두 '{title}'입니다. 서로 다른 둘을 주세요.",
        "Both targets of --compare are '{title}': give two that differ.",
    ),
    "error.timeline.no_event": (
        "'{id}'이라는 일이 없습니다. 식별자는 timeline --format json의 id에 있습니다.",
        "There is no event '{id}': ids stand under id in timeline --format json.",
    ),
    "error.timeline.png_terminal": (
        "그림은 터미널에 쓸 수 없습니다. -o 파일.png를 주세요.",
        "A picture cannot be written to a terminal: give -o FILE.png.",
    ),
    "error.timeline.no_browser": (
        "PNG로 그리려면 Chromium이 있어야 합니다(PATH에 {names} 가운데 하나가 없음). "
        "SVG와 HTML은 없어도 됩니다.",
        "PNG needs Chromium (none of {names} is on the PATH); SVG and HTML need nothing.",
    ),
    "error.timeline.browser_failed": (
        "{name}이(가) 그림을 만들지 못했습니다({why}). SVG나 HTML로 써 보세요.",
        "{name} made no picture ({why}): try SVG or HTML.",
    ),
    "error.timeline.not_calendar": (
        "{path}은(는) 달력 파일이 아니라서 고쳐 쓰지 않았습니다. 다른 이름을 주세요.",
        "{path} is no calendar and was left as it is: give another name.",
    ),
    # Headings.
    "heading.lane": ("갈래", "Lane"),
    "heading.type": ("일의 종류", "Event type"),
    "heading.actors": ("누가", "Who"),
    "heading.place": ("곳", "Place"),
    "heading.precision": ("날짜 정밀도", "Precision"),
    "heading.status": ("표시", "Marks"),
    "heading.sources": ("출처", "Sources"),
    # Lanes.
    "lane.assembly": ("국회·정당", "Assembly and parties"),
    "lane.government": ("정부·공공기관", "Government"),
    "lane.court": ("법원·헌재", "Courts"),
    "lane.company": ("기업", "Companies"),
    "lane.press": ("언론·시민사회", "Press and civil society"),
    # Kinds of events.
    "event.kind.proposal": ("발의", "proposal"),
    "event.kind.step": ("의안 단계", "step of a bill"),
    "event.kind.meeting": ("회의", "meeting"),
    "event.kind.announcement": ("발표", "announcement"),
    "event.kind.incident": ("사고", "incident"),
    "event.kind.agreement": ("합의", "agreement"),
    "event.kind.sanction": ("조사·제재", "investigation or sanction"),
    "event.kind.ruling": ("판결", "ruling"),
    "event.kind.in_force": ("시행", "entry into force"),
    "event.kind.support": ("보상·지원", "compensation or support"),
    "event.kind.plan": ("계획", "plan"),
    "event.kind.other": ("그 밖", "other"),
    # Marks.
    "event.official": ("공식 기록", "official record"),
    "event.reported": ("보도", "reported"),
    "event.unsourced": ("출처를 적지 않음", "no source given"),
    "event.planned": ("예정", "planned"),
    "event.planned_past": ("예정(그날이 지남)", "planned (its day has passed)"),
    "event.negated": ("무산·연기", "did not happen"),
    "event.hypothetical": ("가정", "only imagined"),
    "event.inferred": ("추정(근거 보기)", "inferred (see why)"),
    "event.disagree": ("출처 간 불일치", "sources disagree"),
    "event.vague": ("대략의 때", "a time known roughly"),
    "event.copy": ("같은 글", "the same text"),
    "event.sources": (
        "출처 {count}건(독립 매체 {outlets}곳)",
        "{count} {count:source|sources} ({outlets} independent {outlets:outlet|outlets})",
    ),
    "event.sources_official": ("출처 {count}건", "{count} {count:source|sources}"),
    "event.otherwise": (
        "{what} 불일치: {value} (출처 {count}건)",
        "{what} otherwise: {value} ({count} {count:source|sources})",
    ),
    "disagreement.when": ("날짜", "day"),
    "disagreement.number": ("수", "number"),
    "disagreement.name": ("이름", "name"),
    "disagreement.result": ("결과", "result"),
    # What somebody was in an event.
    "actor.agent": ("주체", "agent"),
    "actor.target": ("대상", "target"),
    # Moments.
    "moment.before": ("{span} 이전", "before {span}"),
    "moment.after": ("{span} 이후", "after {span}"),
    "moment.around": ("{span} 무렵", "around {span}"),
    "moment.since": ("{first}부터", "from {first} on"),
    "moment.range": ("{first}~{last}", "{first} to {last}"),
    "moment.week": ("{span} 주", "the week {span}"),
    "moment.within": ("{span} 중", "during {span}"),
    "moment.month": ("{year}년 {month}월", "{year}-{month:02}"),
    "moment.quarter": ("{year}년 {quarter}분기", "{year} Q{quarter}"),
    "moment.half": ("{year}년 {half}", "{half} of {year}"),
    "moment.half.1": ("상반기", "first half"),
    "moment.half.2": ("하반기", "second half"),
    "moment.year": ("{year}년", "{year}"),
    "moment.third": ("{year}년 {month}월 {third}", "{third} {year}-{month:02}"),
    "moment.third.early": ("초", "early"),
    "moment.third.middle": ("중순", "mid"),
    "moment.third.late": ("말", "late"),
    # A timeline on a page.
    "timeline.as_of": ("자료 기준일: {day}", "As of {day}"),
    "timeline.missing": ("수집되지 않은 의안: {numbers}", "Bills not collected: {numbers}"),
    "timeline.unexamined": (
        "의안 {count:,}건은 위원회 심사 기록을 수집하지 않았습니다(crawl details).",
        "What committees did with {count:,} of the bills is not collected (crawl details).",
    ),
    "timeline.untold": (
        "의안 {count:,}건은 물어보았으나 출처가 위원회 심사 기록을 적지 않았습니다.",
        "Of {count:,} of the bills the source was asked, and says nothing of what committees did.",
    ),
    "timeline.hidden": (
        "이 밖에 {count:,}건은 뺐습니다(--detail 3: 모두).",
        "{count:,} more were left out (--detail 3: all).",
    ),
    "timeline.undated": (
        "날짜 미상 {count:,}건은 여기에 없습니다.",
        "{count:,} of unknown day are not here.",
    ),
    "timeline.last": (
        "맨 끝의 {count:,}건은 날짜를 알 수 없고, 뒤에 날짜를 아는 단계도 없습니다.",
        "{count:,} at the end: of unknown day, with no later step whose day is known.",
    ),
    "timeline.empty": ("0건. {scope}", "0 events. {scope}"),
    "timeline.unknown": (
        "{word}: 이런 이름의 주제가 없고, 이 말이 든 기록도 없습니다.{near} 주제 목록: platwatch topics list",
        "{word} names no topic, and no record has it.{near} List of topics: platwatch topics list",
    ),
    "timeline.near": (" 비슷한 주제: {names}.", " Topics like it: {names}."),
    "timeline.count": ("{count:,}건", "{count:,} {count:event|events}"),
    "timeline.drawing": ("연표 그림", "Drawing"),
    "timeline.events": ("일과 출처", "Events and sources"),
    "timeline.hint": (
        "표시를 누르면 출처와 원문 인용이 열립니다. 숫자는 아래 표의 번호입니다.",
        "A mark opens its sources and what they say. Numbers are those of the table below.",
    ),
    "timeline.caption": (
        "출처를 누르면 원문 인용(200자 이내)이 열립니다.",
        "Sources open what they say (at most 200 characters).",
    ),
    "timeline.number": ("번호", "No."),
    "timeline.words": ("찾을 말", "Words"),
    "timeline.disagree_only": ("불일치만", "Only disagreements"),
    "timeline.vague": (
        "날짜는 '{when}'으로만 알려져 있습니다.",
        "The day is known only as '{when}'.",
    ),
    # How an event was made.
    "why.stated": ("출처에 적힌 대로", "as stated"),
    "why.moment": ("날짜의 근거: {basis} ({precision})", "basis of the day: {basis} ({precision})"),
    "why.span": ("글의 {start}~{end}자, 때: {when}", "characters {start} to {end}, when: {when}"),
    "why.rules": ("쓴 규칙: {rules}", "rules: {rules}"),
    "why.copy": ("{origin}의 글과 같음", "the text of {origin}"),
    "why.made": ("합친 까닭", "Why it is one event"),
    # Rules, by which a date was read and a verb told something.
    "why.rule.date.stated": ("날짜를 그대로 적음", "the day is written out"),
    "why.rule.date.published": ("날짜를 글의 날짜에서 셈", "the day is counted from that of the text"),
    "why.rule.date.named": ("날짜를 앞에 적힌 날짜에서 셈", "the day is counted from one named before"),
    "why.rule.date.lead": ("'이날'은 글의 소식이 있은 날", "'that day' is the day of the news"),
    "why.rule.date.last": ("가장 가까운 지난 날짜", "the latest such day before"),
    "why.rule.date.last_by_verb": (
        "동사에 따라 가장 가까운 지난 날짜",
        "the latest such day before, as the verb tells",
    ),
    "why.rule.date.next": ("가장 가까운 다음 날짜", "the first such day ahead"),
    "why.rule.date.next_by_verb": (
        "동사에 따라 가장 가까운 다음 날짜",
        "the first such day ahead, as the verb tells",
    ),
    "why.rule.date.nearest": ("가장 가까운 날짜", "the nearest such day"),
    "why.rule.date.new_year": ("'새해'는 다가온 해", "'the new year' is the one that comes"),
    "why.rule.date.nickname": ("날짜로 불리는 일", "the day is the event's name"),
    "why.rule.date.occasion": (
        "앞에 날짜가 적힌 일('간담회 직후')의 날",
        "the day of an occasion that was dated before",
    ),
    "why.rule.date.month_open": ("달이 적히지 않은 날짜", "the month is not told"),
    "why.rule.verb": ("'{noun}'({form})", "'{noun}' ({form})"),
    "why.rule.form.final": ("문장을 맺음", "ends the sentence"),
    "why.rule.form.clause": ("절을 맺음", "ends a clause"),
    "why.rule.form.join": ("다음 동사로 이어짐", "leads on to the next verb"),
    "why.rule.form.quote": ("인용한 말", "reported speech"),
    "why.rule.form.adnominal": ("뒤의 명사를 꾸밈", "belongs to the noun behind it"),
    "why.rule.form.if": ("조건", "a condition"),
    "why.rule.form.resolved": ("'-기로' 함", "resolved"),
    "why.rule.tense.past": ("과거형", "past tense"),
    "why.rule.tense.present": ("현재형", "present tense"),
    "why.rule.tense.future": ("앞일", "yet to come"),
    "why.rule.tense.was_to_be": ("예정이었던 일", "was to be"),
    "why.rule.decided_there": ("그 회의에서 정한 일", "decided at that meeting"),
    "why.rule.said_to_have_been_done": ("날짜 없이 '-한 사실'로 알림", "told as a fact, with no day"),
    "why.rule.goes_on_with_the_news": ("앞 문장의 소식에 이어짐", "goes on with the news before it"),
    "why.rule.called_by_its_day": ("날짜로 불리는 일", "called by its day"),
    "why.rule.basis.stated": ("적힌 그대로", "as stated"),
    "why.rule.basis.inferred": ("추정", "inferred"),
    "why.rule.basis.computed": ("계산값", "computed"),
    "why.rule.basis.doubted": ("믿기 어려움", "doubted"),
    "why.rule.basis.uncertain": ("불확실", "uncertain"),
    # What made reports one event.
    "why.merge.step": ("의안 {record}의 단계({basis})", "a step of bill {record} ({basis})"),
    "why.merge.official": ("{record}: 같은 단계를 알림", "{record}: tells the same step"),
    "why.merge.joined": ("{record}: {reason}({score})", "{record}: {reason} ({score})"),
    "why.merge.kind": ("같은 날 같은 종류의 일", "the same kind of event on the day"),
    "why.merge.actors": ("같은 날 같은 주체", "the same actors on the day"),
    "why.merge.words": ("같은 날 비슷한 말", "similar words on the day"),
    "why.merge.bill": ("같은 의안", "the same bill"),
    "why.merge.numbers": ("같은 수", "the same numbers"),
    "why.merge.place": ("같은 곳", "the same place"),
    "why.merge.text": ("같은 글이 다시 말함", "the same text comes back to it"),
    "why.merge.near_day": ("하루 어긋나게 기억한 날", "remembered a day off"),
    "why.merge.vague_day": ("그 무렵으로만 적힌 날", "told only of a span with this day in it"),
    # How precisely a day is known.
    "why.precision.day": ("날까지", "to the day"),
    "why.precision.week": ("주까지", "to the week"),
    "why.precision.third": ("초·중순·말까지", "to a third of a month"),
    "why.precision.month": ("달까지", "to the month"),
    "why.precision.quarter": ("분기까지", "to the quarter"),
    "why.precision.half": ("반기까지", "to the half-year"),
    "why.precision.year": ("해까지", "to the year"),
    "why.precision.range": ("기간", "a span of days"),
    "why.precision.before": ("그날까지", "until that day"),
    "why.precision.after": ("그날부터", "from that day on"),
    "why.precision.around": ("그 무렵", "around that day"),
    "why.came_true": ("이루어진 일", "What it became"),
    "why.was_planned": ("예정으로 알려진 일", "As it was planned"),
}
