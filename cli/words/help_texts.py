"""Words of the catalogue: what commands, options and topics are for."""

WORDS: dict[str, tuple[str, str]] = {
    "help.usage": ("사용법:", "Usage:"),
    "help.options": ("옵션", "Options"),
    "help.commands": ("명령", "Commands"),
    "help.example": ("예", "Examples"),
    "help.default": ("기본:", "default:"),
    "help.required": ("필수", "required"),
    "help.at_least": ("{least} 이상", "{least} or more"),
    "help.about": (
        "더 알아보기: platwatch help 주제(주제: {topics})",
        "More: platwatch help TOPIC (topics: {topics})",
    ),
    # Commands.
    "help.platwatch": (
        "온라인 플랫폼의 책임에 관한 의안, 법령, 뉴스, 보도자료와 기업의 약속을 모으고, 찾고, 인용합니다.",
        "Collect, find and cite bills, laws, news and pledges on the responsibility of platforms in Korea.",
    ),
    "example.platwatch": (
        "platwatch demo\nplatwatch search '온라인 플랫폼 공정화'\nplatwatch show 2118769",
        "platwatch demo\nplatwatch search '온라인 플랫폼 공정화'\nplatwatch show 2118769",
    ),
    "help.platwatch.demo": (
        "내장 견본으로 수집부터 검색까지 한 번에 해 보기",
        "The whole way on the bundled sample",
    ),
    "help.demo": (
        "내장 견본으로 수집부터 검색까지 한 번에 해 봅니다.\n"
        "인증키도 인터넷도 필요 없습니다. 견본은 따로 만든 홈에 저장됩니다.",
        "The whole way on the bundled sample: crawl, search, show.\n"
        "Needs no key and no network; the sample is kept in a home of its own.",
    ),
    "example.demo": ("platwatch demo", "platwatch demo"),
    "help.platwatch.crawl": ("출처에서 수집하기", "Collect from a source"),
    "help.crawl": ("출처에서 수집합니다.", "Collect from a source."),
    "example.crawl": ("platwatch crawl assembly --help", "platwatch crawl assembly --help"),
    "help.crawl.assembly": (
        "열린국회정보에서 의안, 제안자, 본회의 표결을 수집합니다.\n"
        "목록을 끝까지 읽어 건수가 맞을 때만 '수집 완료'이고, 아니면 '일부만 수집됨'(종료 코드 5)입니다.\n"
        "멈추면 다음 실행이 이어서 합니다. 인증키는 환경 변수 ASSEMBLY_API_KEY에 둡니다.",
        "Collect bills, proposers and plenary votes from the Open National Assembly.\n"
        "It is complete only when whole lists were read and their counts agree; otherwise it is partial "
        "(exit 5).\n"
        "Interrupted, the next run goes on. The key is read from the environment: ASSEMBLY_API_KEY.",
    ),
    "example.crawl.assembly": (
        "ASSEMBLY_API_KEY=… platwatch crawl assembly --assembly 22\n"
        "platwatch crawl assembly --assembly 21 --from-archive 보관폴더",
        "ASSEMBLY_API_KEY=… platwatch crawl assembly --assembly 22\n"
        "platwatch crawl assembly --assembly 21 --from-archive FOLDER",
    ),
    "help.platwatch.search": ("검색어와 조건으로 의안과 기사 찾기", "Find bills and articles"),
    "help.search": (
        "검색어와 조건으로 의안, 기사, 보도자료, 발표, 글을 찾습니다.\n"
        "띄어쓰기와 가운뎃점은 달라도 됩니다. 의안번호를 주면 그 의안을 바로 찾습니다.",
        "Find bills, articles, releases, statements and posts by words and filters.\n"
        "Spacing and middle dots do not matter; a bill number finds its bill at once.",
    ),
    "example.search": (
        "platwatch search '온라인 플랫폼 공정화'\n"
        "platwatch search 방송통신발전기본법 최승재\n"
        "platwatch search --committee 정무위 --since 2024-06-01 -o 의안.xlsx",
        "platwatch search '온라인 플랫폼 공정화'\n"
        "platwatch search 방송통신발전기본법 최승재\n"
        "platwatch search --committee 정무위 --since 2024-06-01 -o bills.xlsx",
    ),
    "help.platwatch.show": ("의안이나 기사 하나를 근거와 함께 보기", "Show one record with its evidence"),
    "help.show": (
        "의안이나 기사 하나를 근거 자료와 함께 보여 줍니다.\n"
        "의안번호, 제n호, BILL_ID, 주소, 식별자로 찾습니다.\n"
        "--as-of는 그날 실제로 어떠했는지, --known은 그날 우리가 무엇을 알았는지 보여 줍니다.",
        "Show one bill, article, release, statement or post with its evidence.\n"
        "Takes a bill number, a BILL_ID, an address or an id.\n"
        "--as-of tells what was so on a day, --known what was known on it.",
    ),
    "example.show": (
        "platwatch show 2118769\nplatwatch show 18769 --assembly 21\nplatwatch show 2118769 --format json",
        "platwatch show 2118769\nplatwatch show 18769 --assembly 21\nplatwatch show 2118769 --format json",
    ),
    "help.platwatch.bills": ("의안 목록 보기", "List bills"),
    "help.bills": (
        "조건에 맞는 의안을 최근 것부터 목록으로 보여 줍니다.",
        "List bills that pass the filters, the latest first.",
    ),
    "example.bills": (
        "platwatch bills --law 방발법 --result 계류\nplatwatch bills --assembly 22 --bom -o 22대.csv",
        "platwatch bills --law 방발법 --result 계류\nplatwatch bills --assembly 22 --bom -o 22.csv",
    ),
    "help.platwatch.status": ("무엇을 얼마나, 언제까지 수집했는지 보기", "What is held, and how fresh it is"),
    "help.status": (
        "무엇을 얼마나, 언제까지 수집했는지와 확인이 필요한 행을 보여 줍니다.",
        "Say what is held, how fresh it is, and what waits for a look.",
    ),
    "example.status": ("platwatch status", "platwatch status"),
    "help.platwatch.sources": ("출처와 이용 조건 보기", "Sources and their terms"),
    "help.sources": ("출처와 이용 조건을 보고 점검합니다.", "List, show and check the sources."),
    "example.sources": ("platwatch sources list", "platwatch sources list"),
    "help.sources.list": ("출처를 목록으로 보여 줍니다.", "List the sources."),
    "example.sources.list": (
        "platwatch sources list --format table",
        "platwatch sources list --format table",
    ),
    "help.sources.show": ("출처 하나의 설명서를 보여 줍니다.", "Show a source's fact sheet."),
    "example.sources.show": ("platwatch sources show assembly", "platwatch sources show assembly"),
    "help.sources.check": (
        "출처의 설명서, 인증키, 마지막 수집을 점검합니다.\n"
        "더 물을 수 있을 뿐인 출처(datagokr, likms)는 이름을 주었을 때만 실패로 칩니다.",
        "Check a source's fact sheet, its key and its last crawl.\n"
        "Second sources (datagokr, likms) fail the check only when they are named.",
    ),
    "example.sources.check": ("platwatch sources check assembly", "platwatch sources check assembly"),
    "help.platwatch.index": ("검색 색인을 다시 만들거나 점검하기", "Rebuild or check the search index"),
    "help.index": ("검색 색인을 다시 만들거나 점검합니다.", "Rebuild or check the search index."),
    "example.index": ("platwatch index check", "platwatch index check"),
    "help.index.rebuild": (
        "저장소에서 검색 색인을 다시 만듭니다.",
        "Make the search index anew from the store.",
    ),
    "example.index.rebuild": ("platwatch index rebuild", "platwatch index rebuild"),
    "help.index.check": (
        "검색 색인이 저장소와 맞는지 점검합니다.",
        "Check the search index against the store.",
    ),
    "example.index.check": ("platwatch index check", "platwatch index check"),
    "help.platwatch.export": ("모든 기록과 변경 이력을 내보내기", "Write out all records and revisions"),
    "help.export": (
        "모든 기록과 변경 이력을 JSON 줄로 내보냅니다.\n같은 내용의 저장소는 언제 수집했든 같은 줄을 냅니다.",
        "Write all records and revisions as JSON lines.\n"
        "Stores of the same content give the same lines, whenever they were collected.",
    ),
    "example.export": ("platwatch export -o 전체.ndjson", "platwatch export -o all.ndjson"),
    "help.platwatch.help": ("주제별 설명", "Topics"),
    "help.help": ("주제를 설명합니다.", "Explain a topic."),
    "example.help": ("platwatch help query", "platwatch help query"),
    # Options of every command.
    "option.help": ("도움말을 보여 주고 끝내기", "Show this text and exit."),
    "option.version": ("버전을 보여 주고 끝내기", "Show the version and exit."),
    "option.home": ("자료를 두는 폴더(PLATWATCH_HOME)", "Folder of the data (PLATWATCH_HOME)."),
    "option.store": ("저장소 주소(PLATWATCH_STORE)", "URL of the store (PLATWATCH_STORE)."),
    "option.lang": ("언어(PLATWATCH_LANG, 기본: ko)", "Language (PLATWATCH_LANG; ko by default)."),
    "option.debug": ("오류의 자세한 내용 보여 주기", "Show tracebacks."),
    "option.export_output": ("이 파일에 쓰기(-: 표준 출력)", "Write to FILE (-: standard output)."),
    # Filters.
    "option.members_assembly": ("이 대수의 의원만", "Members of this Assembly."),
    "option.assembly_filter": ("이 대수의 의안만", "Bills of this Assembly."),
    "option.since": (
        "이날부터 제안·보도된 것(2024-06-01, 2024-06)",
        "Proposed or published on or after (2024-06-01, 2024-06).",
    ),
    "option.until": ("이날까지 제안·보도된 것", "Proposed or published on or before."),
    "option.committee": ("소관위원회(줄임말 가능: 정무위)", "Committee; short names work (정무위)."),
    "option.proposer": ("대표발의자나 공동발의자의 이름이나 식별자", "Name or id of a lead or co-proposer."),
    "option.proposer_kind": ("제안자 구분(의원, 정부, 위원장 …)", "Kind of proposer (의원, 정부, 위원장 …)."),
    "option.law": ("법률(줄임말 가능: 방발법)", "Act; short names work (방발법)."),
    "option.topic": ("주제(platwatch topics list)", "Topic (platwatch topics list)."),
    "option.result": (
        "처리 결과(가결, 대안반영폐기, 계류 …)",
        "Result (가결 or passed, 대안반영폐기, 계류 or pending …).",
    ),
    "option.stage": ("지금 있는 단계(더 나아간 의안은 빠짐)", "Stage where it stands now."),
    "option.form": ("출력 형식", "Format."),
    "option.assembly_of_number": (
        "대수를 뺀 짧은 의안번호(18769)일 때 그 대수",
        "Assembly of a bill number that is short of it (18769).",
    ),
    # Crawling.
    "option.assembly": (
        "수집할 대수(여러 번 가능, 기본: 지금 국회)",
        "Assembly to collect; repeatable (default: the sitting one).",
    ),
    "option.crawl_since": ("이날부터 제안된 의안만 저장", "Keep only what was proposed on or after."),
    "option.crawl_until": ("이날까지 제안된 의안만 저장", "Keep only what was proposed on or before."),
    "option.crawl_limit": ("목록마다 앞의 N행만(0: 전부)", "Only the first N rows of each list (0: all)."),
    "option.fresh": (
        "이어받지 않고 모든 목록을 처음부터 읽기",
        "Read every list anew, whatever was read before.",
    ),
    "option.dry_run": ("저장하지 않고 무엇을 요청할지 보여 주기", "Say what would be asked; store nothing."),
    "option.source_asked": (
        "물을 출처. datagokr는 공공데이터포털(인증키 DATA_GO_KR_KEY), likms는 의안정보시스템(꺼져 있음)",
        "Source to ask: datagokr is the public data portal (key: DATA_GO_KR_KEY), "
        "likms the Bill Information System (off).",
    ),
    "option.base_url": ("출처의 주소 대신 쓸 주소", "Address to ask instead of the source's own."),
    "option.from_archive": (
        "네트워크 대신 WARC 파일이나 폴더에서 읽기(여러 번 가능)",
        "Answer from WARC files or folders instead of the network; repeatable.",
    ),
    # Topics.
    "topic.environment": (
        "PLATWATCH_HOME    자료를 두는 폴더\nPLATWATCH_STORE   저장소 주소(sqlite:///… 또는 postgresql://…)\n"
        "PLATWATCH_LANG    ko 또는 en\nASSEMBLY_API_KEY  열린국회정보 인증키\n"
        "DATA_GO_KR_KEY    공공데이터포털 인증키(encoding·decoding): 의안정보, 보도자료, 정책뉴스\n"
        "NAVER_APIGW_KEY_ID, NAVER_APIGW_KEY(또는 NAVER_CLIENT_ID, NAVER_CLIENT_SECRET)  네이버 검색\n"
        "LAW_GO_KR_OC      국가법령정보센터 OC: 법률의 판과 본문\n"
        "NO_COLOR          색을 쓰지 않음\n"
        "홈의 config.toml에도 store, lang, assembly_api_key, data_go_kr_key를 둘 수 있습니다. "
        "옵션, 환경 변수, config.toml 순서로 우선합니다.",
        "PLATWATCH_HOME    folder of the data\n"
        "PLATWATCH_STORE   URL of the store (sqlite:///… or postgresql://…)\n"
        "PLATWATCH_LANG    ko or en\nASSEMBLY_API_KEY  key of the Open National Assembly\n"
        "DATA_GO_KR_KEY    key of the public data portal, encoded or decoded: bills, releases, policy news\n"
        "NAVER_APIGW_KEY_ID, NAVER_APIGW_KEY (or NAVER_CLIENT_ID, NAVER_CLIENT_SECRET)  Naver's search\n"
        "LAW_GO_KR_OC      OC of law.go.kr: versions and texts of laws\n"
        "NO_COLOR          no colour\n"
        "config.toml in the home may set store, lang, assembly_api_key and data_go_kr_key. "
        "Options win over the environment, which wins over the file.",
    ),
    "topic.completion": (
        "명령, 옵션, 위원회와 법률의 이름을 Tab 키로 완성합니다. 쓰는 셸에 맞는 줄을 설정 파일에 더하세요.\n"
        '  bash  ~/.bashrc                   eval "$(_PLATWATCH_COMPLETE=bash_source platwatch)"\n'
        '  zsh   ~/.zshrc                    eval "$(_PLATWATCH_COMPLETE=zsh_source platwatch)"\n'
        "  fish  ~/.config/fish/config.fish  _PLATWATCH_COMPLETE=fish_source platwatch | source\n"
        "새 셸부터 쓸 수 있습니다.",
        "The Tab key completes commands, options, committees and acts. "
        "Add the line of your shell to its file.\n"
        '  bash  ~/.bashrc                   eval "$(_PLATWATCH_COMPLETE=bash_source platwatch)"\n'
        '  zsh   ~/.zshrc                    eval "$(_PLATWATCH_COMPLETE=zsh_source platwatch)"\n'
        "  fish  ~/.config/fish/config.fish  _PLATWATCH_COMPLETE=fish_source platwatch | source\n"
        "It works from the next shell on.",
    ),
    "topic.stages": (
        "의안이 거치는 단계와 끝나는 길입니다. 목록에서는 --stage로 고릅니다.",
        "The stages that a bill goes through, and the ways in which it ends; --stage narrows lists to one.",
    ),
    "stages.stage": ("단계", "Stages"),
    "stages.exit": ("끝", "Ends"),
    "stages.mark": ("단계 곁의 표시", "Marks beside the stages"),
    "stages.next": ("다음: {names}", "next: {names}"),
    "topic.exit-codes": (
        "0 성공 · 1 실패 · 2 잘못된 사용 · 3 찾는 기록 없음 · 4 여럿 가운데 하나를 정할 수 없음\n"
        "5 일부만 수집됨 · 6 저장소나 색인이 없거나 손상됨 · 130 중단됨",
        "0 done · 1 failed · 2 usage · 3 not found · 4 ambiguous\n"
        "5 partial · 6 store or index missing or damaged · 130 interrupted",
    ),
}
