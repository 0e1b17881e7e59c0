"""Words of the catalogue: what search says beside the records it found."""

WORDS: dict[str, tuple[str, str]] = {
    # Options.
    "option.year": ("이해에 제안·보도된 것(여러 번 가능)", "Proposed or published in this year; repeatable."),
    "option.company": (
        "이 기업을 말하는 기록(카카오, 당근 …; 여러 번 가능)",
        "Records that speak of this company (카카오, 당근 …); repeatable.",
    ),
    "option.source_filter": (
        "이 출처의 기록(platwatch sources list; 여러 번 가능)",
        "Records of this source (platwatch sources list); repeatable.",
    ),
    "option.sort_days": (
        "늦은 날짜부터 정렬(제안·보도일, 제안일, 처리일, 공포일, 보도일)",
        "Order by a day, the latest first.",
    ),
    "option.sort": (
        "정렬: 관련도, 또는 늦은 날짜부터(제안·보도일, 제안일, 처리일, 공포일, 보도일)",
        "Order: by relevance, or by a day, the latest first.",
    ),
    "option.offset": ("건너뛸 건수", "Rows to leave out before the first."),
    "option.similar": ("이 기록과 비슷한 기록", "Records like this one."),
    "option.facets": (
        "찾은 기록을 종류, 해, 기업, 법률, 위원회, 단계, 결과, 출처별로 세기",
        "Count what was found by kind, year, company, act, committee, stage, result and source.",
    ),
    "option.exact": (
        "적은 낱말 그대로만(별칭과 형태소 없이)",
        "Only words as written: no aliases, no parts of compounds.",
    ),
    "option.explain": (
        "검색어를 어떻게 읽었고 왜 찾았는지 보이기",
        "Say how the query was read and why each record was found.",
    ),
    # Groups, as headings and as what is counted apart.
    "group.all": ("모든 낱말이 든 기록", "Records with all the words"),
    "group.parts": ("낱말을 나누어 찾은 기록", "Records with the parts of a compound"),
    "group.related": ("관련 기록", "Related records"),
    "group.some": ("일부 낱말만 든 기록", "Records with some of the words"),
    "scope.beside": ("따로 셈: {group} {count:,}건", "Counted apart: {group}: {count:,}"),
    "scope.page": (
        "전체 {total:,}건 중 {first:,}~{last:,}번째(-n 0: 전부)",
        "{first:,} to {last:,} of {total:,} (-n 0: all)",
    ),
    "scope.past": (
        "전체 {total:,}건이라 {offset:,}건 뒤에는 없습니다. --offset을 줄여 주세요.",
        "There are {total:,} in all, none behind the first {offset:,}: give a smaller --offset.",
    ),
    "scope.texts": (
        "의안의 조문과 내용은 제안이유 및 주요내용을 모은 {held:,}건에서만 찾습니다(전체 {bills:,}건). "
        "platwatch crawl details로 더 모을 수 있습니다.",
        "Articles and contents are looked for in the {held:,} of {bills:,} bills whose reasons are held: "
        "platwatch crawl details collects more.",
    ),
    "scope.not_held": (
        "{why}: 이 의안은 아직 수집되지 않았습니다. "
        "platwatch crawl assembly --assembly {assembly} 명령으로 모을 수 있습니다.",
        "{why}: not collected yet. platwatch crawl assembly --assembly {assembly} collects it.",
    ),
    "scope.instead": ("이것을 찾으셨나요? {query}", "Did you mean: {query}"),
    "hint.topic": (
        "주제 '{title}'에 관한 말일 수 있습니다. 그 기록 보기: platwatch search --topic {name}",
        "This may be about the topic {title}: platwatch search --topic {name} shows its records.",
    ),
    "hint.latin": (
        "제목과 글은 한국어입니다. 한국어로 찾아 주세요(예: '온라인 플랫폼', '전기통신사업법').",
        "Titles and texts are in Korean: search in Korean (such as '온라인 플랫폼', '전기통신사업법').",
    ),
    "hint.sentence": (
        "문장은 읽지 않습니다. 찾을 낱말과 조건만 적어 주세요"
        "(예: platwatch search '카카오 먹통 발의일:2022-10-15..', platwatch bills --proposer 김남근).",
        "Sentences are not understood: give words and conditions alone (such as platwatch search "
        "'카카오 먹통 proposed:2022-10-15..', platwatch bills --proposer 김남근).",
    ),
    # How a query was understood.
    "hint.bar": (
        "|은 연산자가 아닙니다. 둘 중 하나는 카카오 OR 네이버, 둘 다 빼기는 -(카카오 OR 네이버)로 써 주세요.",
        "| is no operator. Write 카카오 OR 네이버 for either, -(카카오 OR 네이버) to leave out both.",
    ),
    "hint.small": (
        "{word}: 낱말로 찾았습니다. 연산자로 쓰려면 대문자 {operator}로 써 주세요.",
        "{word} was searched for as a word. Write {operator} for the operator.",
    ),
    "explain.understood": ("검색어: {query}", "Query: {query}"),
    "explain.alias": ("별칭: {why} ({how})", "Alias: {why} ({how})"),
    "explain.meant": ("같은 것으로 함께 찾음", "found with it"),
    "explain.excluded": ("함께 뺌", "left out with it"),
    "explain.related": ("관련 기록으로 따로 셈", "related, counted apart"),
    "explain.hit": ("점수 {score} · {matched}", "Score {score} · {matched}"),
    "place.title": ("제목", "title"),
    "place.body": ("내용", "text"),
    "place.facts": ("사실", "facts"),
    "heading.snippet": ("발췌", "Snippet"),
    "heading.marks": ("발췌의 표시", "Marks of the snippet"),
    "heading.title_marks": ("제목의 표시", "Marks of the title"),
    "heading.matched": ("찾은 곳", "Matched"),
    # Facets.
    "heading.facet": ("구분", "By"),
    "heading.count": ("건수", "Count"),
    "heading.year": ("해", "Year"),
    "heading.company": ("기업", "Company"),
    "facets.more": ("그 밖 {count:,}가지", "{count:,} more"),
    # What search cannot do.
    "error.usage.similar": (
        "--similar는 검색어 없이 써 주세요.",
        "Give --similar without words to search for.",
    ),
}
