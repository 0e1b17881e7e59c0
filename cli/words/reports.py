"""Words of the catalogue: what a crawl, a list or a record says."""

WORDS: dict[str, tuple[str, str]] = {
    # The scope of a list.
    "heading.since": ("부터", "From"),
    "heading.until": ("까지", "Until"),
    "heading.topic": ("주제", "Topic"),
    "scope.total": ("전체 {total:,}건", "{total:,} in all"),
    "scope.cut": ("전체 {total:,}건 중 {shown:,}건(-n 0: 전부)", "{shown:,} of {total:,} (-n 0: all)"),
    "scope.folded": (
        "같은 글을 접어 {total:,}건을 {shown:,}행으로 보임(사본 {folded:,}건, --copies: 모두)",
        "Copies folded: {total:,} records in {shown:,} {shown:row|rows} "
        "({folded:,} {folded:copy|copies}; --copies: all)",
    ),
    "scope.empty": ("0건. {scope}", "Nothing found. {scope}"),
    "scope.collected": ("수집 범위: {parts}", "Collected: {parts}"),
    "scope.assembly": (
        "{assembly}대 의안 {bills:,}건(법률안 {law_bills:,}건{attached}, {day}까지 수집)",
        "Assembly {assembly}: {bills:,} {bills:bill|bills} ({law_bills:,} of them 법률안{attached}, "
        "collected on {day})",
    ),
    "scope.assembly_partly": (
        "{assembly}대 의안 {bills:,}건(법률안 {law_bills:,}건{attached}, {day}까지 일부만 수집됨)",
        "Assembly {assembly}: {bills:,} {bills:bill|bills} ({law_bills:,} of them 법률안{attached}, "
        "only partly collected by {day})",
    ),
    "scope.attached": (
        ", 원래 의안과 번호가 같은 본회의 수정안 등 {count:,}건은 세지 않음",
        ", not counting {count:,} {count:record that shares|records that share} the number of a bill, "
        "such as a floor amendment",
    ),
    "scope.role": ("이 가운데 {role} {count:,}건", "{role}, among these: {count:,}"),
    "scope.namesakes": (
        "{name}: 이름이 같은 의원이 {count:,}명 있어 함께 보입니다. --proposer에 식별자를 주면 가립니다:\n"
        "{candidates}",
        "{name} is the name of {count:,} members, shown together; --proposer takes an id, too:\n{candidates}",
    ),
    "scope.by_id": (
        "의안 목록은 공동발의자의 식별자를 대개 적지 않아 이름만 남은 의안은 빠졌을 수 있습니다. "
        "--proposer에 이름을 주면 함께 보입니다.",
        "The list of bills mostly names co-proposers without an id, and such bills may be missing here: "
        "--proposer with the name shows them, too.",
    ),
    "scope.nothing": ("아직 없음", "nothing yet"),
    "scope.unknown": (
        "수집한 기록에 없는 {heading}입니다: {word}",
        "Nothing collected has this {heading}: {word}",
    ),
    "scope.unknown_near": (
        "수집한 기록에 없는 {heading}입니다: {word}. 비슷한 것: {near}",
        "Nothing collected has this {heading}: {word}. Similar: {near}",
    ),
    "scope.undated": (
        "제안일이나 보도일을 모르는 기록 {count:,}건은 날짜 조건으로 가릴 수 없어 뺐습니다.",
        "{count:,} {count:record|records} without a day of proposal or publication left out: "
        "a date cannot judge {count:it|them}.",
    ),
    # States.
    "state.pending": ("계류", "pending (계류)"),
    "state.not_stated": ("(출처에 없음)", "(not stated)"),
    "state.undated": ("날짜 미상", "undated"),
    "state.rejected_again": ("재의 부결(폐기)", "failed on reconsideration (재의 부결)"),
    "state.ended_after_veto": ("재의요구 뒤 {result}", "sent back, then {result}"),
    "state.vetoed": ("재의요구(재의결 전)", "sent back (재의요구), not voted on again yet"),
    "state.to_be_reconsidered": ("재의결 전", "not voted on again yet"),
    "state.number_not_seen": (
        "수집 범위 밖 번호(정부안·예산안 등일 수 있음)",
        "number not collected (may be a government bill, a budget …)",
    ),
    "state.number_not_yet": (
        "아직 수집되지 않았을 수 있음(일부만 수집됨)",
        "may not be collected yet (partial)",
    ),
    "state.complete": ("수집 완료", "complete"),
    "state.partial": ("일부만 수집됨", "partial"),
    "state.failed": ("실패", "failed"),
    "state.interrupted": ("중단됨", "interrupted"),
    "state.running": ("수집 중", "running"),
    "state.current": ("최신", "current"),
    "state.unusable": ("쓸 수 없음", "unusable"),
    "state.behind": ("저장소보다 뒤처짐", "behind the store"),
    # A bill.
    "bill.head": ("의안번호 {no} · {assembly}대 · {kind}", "Bill no. {no} · Assembly {assembly} · {kind}"),
    "bill.kind_unknown": ("의안", "의안 (item)"),
    "bill.moved_on": ("원래 의안", "Moved on"),
    "bill.vote": ("본회의 표결", "Plenary vote"),
    "bill.steps": ("단계", "Steps"),
    "bill.addenda": ("부칙", "Addenda (부칙)"),
    "bill.assembly": ("{number}대", "Assembly {number}"),
    "bill.never_listed": (
        "의안 전체 목록에는 없음(다른 목록에서 수집)",
        "not in the list of all bills (collected from another list)",
    ),
    "bill.no_longer_listed": (
        "출처 목록에서 더는 보이지 않음(기록은 보관)",
        "no longer in the source's list (the record is kept)",
    ),
    "bill.attached": ("{role} {count}건: {tallies}", "{role}, {count}: {tallies}"),
    "bill.sources": ("출처", "Sources"),
    "bill.citation": ("인용", "Cite as"),
    "vote.tally": (
        "재석 {voted} · 찬성 {yes} · 반대 {no_votes} · 기권 {abstain}",
        "voting {voted} · for {yes} · against {no_votes} · abstained {abstain}",
    ),
    "vote.absent": (
        "(재적 {members}, 불참 {absent}: 결석·청가·출장 구분 없음)",
        "(of {members} members; {absent} not voting, for whatever reason)",
    ),
    "vote.no_counts": ("표결 수 미상", "counts not stated"),
    "role.floor_amendment": ("본회의 수정안", "Floor amendment"),
    "role.reconsideration": ("재의요구", "Reconsideration"),
    "role.unlisted": ("목록에서 빠진 같은 번호 의안", "No longer listed under this number"),
    "result.원안가결": ("본회의에서 원안대로 가결", "passed as introduced"),
    "result.수정가결": ("본회의에서 수정하여 가결", "passed as amended"),
    "result.부결": ("본회의에서 부결", "rejected by the plenary"),
    "result.대안반영폐기": (
        "대안에 (전부 또는 일부) 반영되어 폐기",
        "discarded because a committee alternative took it in, in whole or in part",
    ),
    "result.수정안반영폐기": (
        "다른 법률안의 수정안에 반영되어 폐기",
        "discarded because the amendment of another bill took it in",
    ),
    "result.임기만료폐기": ("국회의 임기가 끝나 폐기", "lapsed with the Assembly's term"),
    "result.철회": ("제안자가 거두어들임", "withdrawn by its proposers"),
    # The index.
    "index.rebuilt": (
        "색인을 다시 만들었습니다: {documents:,}건(세대 {generation})",
        "Index rebuilt: {documents:,} {documents:document|documents} (generation {generation})",
    ),
    "index.sound": (
        "색인이 온전합니다: {documents:,}건(세대 {generation})",
        "The index is sound: {documents:,} {documents:document|documents} (generation {generation})",
    ),
    # Status and sources.
    "status.index": ("검색 색인", "Search index"),
    "status.run": ("수집 {source} #{number}", "Crawl {source} #{number}"),
    "status.narrowed": ("{state}(범위를 좁힘: {options})", "{state} (narrowed by {options})"),
    "status.reason": ("마지막 수집: {reason}", "Last crawl: {reason}"),
    "status.in_run": ("수집 #{number}: ", "Crawl #{number}: "),
    "sources.silent": (
        "{title} {assembly}대: "
        "{at}에 읽었을 때 {since} 뒤의 기록이 없습니다(보통 {days}일 안에 새 기록이 있음).",
        "{title} of Assembly {assembly}: read on {at}, nothing is newer than {since} "
        "({days} days is the longest to expect).",
    ),
    "status.gaps": (
        "{assembly}대: 제안일 미상 {undated:,}건 · 출처 목록에서 더는 보이지 않음 {unlisted:,}건",
        "Assembly {assembly}: {undated:,} without a day of proposal · {unlisted:,} no longer listed",
    ),
    "status.asides": ("확인 필요 행 {count:,}건. 최근:", "Rows set aside: {count:,}. The latest:"),
    "status.aside_of_many": (
        "  {service} {key}: {reason} (이런 것 {more:,}건 더)",
        "  {service} {key}: {reason} (and {more:,} more like it)",
    ),
    "status.aside": ("  {service} {key}: {reason}", "  {service} {key}: {reason}"),
    # Why a row is set aside.
    "aside.disagree": ("목록끼리 값이 다름: {field}", "the lists disagree on: {field}"),
    "aside.no_date": ("{field}: 날짜가 아님({value})", "{field}: no date ({value})"),
    "aside.no_number": ("{field}: 수가 아님({value})", "{field}: no number ({value})"),
    "aside.not_text": ("{field}: 글자가 아님", "{field}: no text"),
    "aside.unkeepable": ("{field}: 저장할 수 없는 글자가 있음", "{field}: text that cannot be kept"),
    "aside.too_long": ("{field}: 100,000자를 넘음", "{field}: text beyond 100,000 characters"),
    "aside.not_an_object": ("행의 모양이 아님", "not an object"),
    "aside.another_assembly": ("다른 대수의 행", "of another Assembly"),
    "aside.missing": ("{field} 값이 없음", "no {field}"),
    "aside.empty_body": ("빈 응답", "empty body"),
    "aside.html": ("JSON이 아니라 HTML이나 XML로 된 응답", "HTML or XML instead of JSON"),
    "aside.no_json": ("JSON으로 읽을 수 없는 응답({value})", "no JSON ({value})"),
    "aside.unknown_shape": ("알려지지 않은 모양의 JSON", "JSON of unknown shape"),
    "aside.no_xml": ("XML로 읽을 수 없는 응답({value})", "no XML ({value})"),
    "aside.unknown_xml": ("알려지지 않은 모양의 XML", "XML of unknown shape"),
    "aside.doctype": ("문서 형식 선언(DTD)이 있어 읽지 않은 XML", "XML with a document type, left unread"),
    "aside.too_large": ("{value}MB를 넘는 응답", "body beyond {value} MB"),
    "aside.no_html": ("HTML이 아닌 응답", "no HTML"),
    "aside.selector": (
        "페이지에 {selector}가 하나가 아니라 {count}개",
        "the page holds {count} of {selector}, not one",
    ),
    "aside.no_bill": ("{field}: 의안을 가리키지 않음({value})", "{field}: names no bill ({value})"),
    "aside.no_rows": (
        "전에 {count}건이던 자료가 이번에는 없다고 함(믿으려면 --fresh)",
        "no data where there were {count} rows before (--fresh believes it)",
    ),
    "aside.http": ("HTTP {value} 응답", "HTTP {value}"),
    "aside.code": ("결과 코드 {value}", "result code {value}"),
    "aside.timeout": ("정한 시간 안에 답이 없음", "no answer in time"),
    "aside.no_host": ("주소의 서버를 찾을 수 없음", "the server's name is not known"),
    "aside.refused": ("연결할 수 없음", "no connection"),
    "aside.cut": ("연결이 끊어짐", "the connection broke"),
    "aside.cut_body": ("응답이 중간에 잘림", "the answer was cut off"),
    "aside.unreadable": ("응답이 너무 크거나 읽을 수 없음", "the answer is too large or cannot be read"),
    "aside.result_code": ("결과 코드 {value}, 행 없음", "result code {value} without rows"),
    # The terms of a source.
    "reuse.full": ("전문 재이용 가능", "full"),
    "reuse.quote": ("인용만 가능", "quotations"),
    "reuse.metadata": ("서지 정보만 가능", "metadata"),
    "rank.primary": ("1차 자료", "primary"),
    "rank.press": ("언론 보도", "press"),
    "rank.secondary": ("2차 자료", "secondary"),
    "sources.terms": ("이용 약관: {address} ({read_on} 확인)", "Terms: {address} (read on {read_on})"),
    "sources.terms_unread": (
        "이용 약관: {address} (확인 전, 서지 정보와 짧은 인용만)",
        "Terms: {address} (not read yet: metadata and short quotations only)",
    ),
    "sources.off": (
        "꺼져 있습니다: robots.txt와 이용 약관을 읽은 날이 기록되지 않았습니다"
        "(config.toml의 {name}_terms_read_on).",
        "off: no day is recorded on which its robots.txt and terms were read "
        "({name}_terms_read_on in config.toml).",
    ),
    "sources.sound": ("이상 없음", "sound"),
    "sources.no_key": (
        "인증키가 없습니다. {apply_at}에서 받아 {variable}에 두세요.",
        "no key: apply at {apply_at} and put it into {variable}.",
    ),
    "sources.never": ("아직 수집한 적이 없습니다.", "never crawled yet."),
    "sources.last_run": (
        "마지막 수집({at})이 완료되지 않았습니다: {state}",
        "the last crawl ({at}) is not complete: {state}.",
    ),
    "sources.out_of_bounds": (
        "{title} {assembly}대가 {announced:,}건으로, 예상({least:,}~{most:,})을 벗어납니다.",
        "{title} of Assembly {assembly} announces {announced:,} rows; {least:,} to {most:,} are expected.",
    ),
    "sources.stale": (
        "{title} {assembly}대를 {at} 이후 확인하지 않았습니다.",
        "{title} of Assembly {assembly} was last checked on {at}.",
    ),
    "sources.key": ("인증키: {variable} ({apply_at}에서 신청)", "Key: {variable} (apply at {apply_at})"),
    "sources.delay": ("요청 간격: {seconds}초", "Delay between requests: {seconds} s"),
    "sources.service": (
        "{code} {title}: 대수마다 {least:,}~{most:,}건 예상",
        "{code} {title}: {least:,} to {most:,} rows expected of an Assembly",
    ),
    "sources.detail.bill": ("{code} {title}: 의안마다", "{code} {title}: of each bill"),
    "sources.detail.assembly": ("{code} {title}: 대수마다", "{code} {title}: of each Assembly"),
    "sources.detail.once": ("{code} {title}: 한 번", "{code} {title}: once"),
    # The demonstration.
    "demo.crawl": (
        "내장 견본(카카오 장애와 온라인 플랫폼 의안)을 수집합니다. 자료는 {home}에 둡니다.",
        "Crawling the bundled sample (bills after the Kakao outage and on online platforms) into {home}.",
    ),
    "demo.laws": (
        "법률 세 건의 연혁을 견본에서 가져옵니다. 어느 의안이 어느 법률이 되었는지 여기서 압니다.",
        "Importing the histories of three laws from the sample: they tell which bill became which law.",
    ),
    "demo.page": ("연표를 웹 페이지 한 장으로 썼습니다: {path}", "The timeline, as one web page: {path}"),
    "demo.mark": (
        "platwatch demo가 만든 폴더입니다. 지워도 됩니다.",
        "Made by platwatch demo; it may be deleted.",
    ),
    "demo.next": (
        "이어서 해 볼 것:\n"
        '  {program} --home "{home}" search 방송통신발전기본법 최승재\n'
        '  {program} --home "{home}" bills --result 대안반영폐기 -o 의안.xlsx\n'
        '  {program} --home "{home}" status\n'
        "실제 자료: 열린국회정보(https://open.assembly.go.kr)에서 인증키를 받아\n"
        "  ASSEMBLY_API_KEY=… {program} crawl assembly",
        "What to type next:\n"
        '  {program} --home "{home}" search 방송통신발전기본법 최승재\n'
        '  {program} --home "{home}" bills --result 대안반영폐기 -o bills.xlsx\n'
        '  {program} --home "{home}" status\n'
        "Real data: get a key from the Open National Assembly (https://open.assembly.go.kr), then\n"
        "  ASSEMBLY_API_KEY=… {program} crawl assembly",
    ),
}
