"""Words of the catalogue: what went wrong, each a sentence that says what to do next."""

WORDS: dict[str, tuple[str, str]] = {
    "error": ("오류", "Error"),
    "error.unexpected": (
        "예상하지 못한 일이 생겼습니다({what}). --debug를 붙여 다시 실행하고 그 출력을 알려 주세요.",
        "Something unexpected happened ({what}): run it again with --debug and report what it prints.",
    ),
    # How commands are typed.
    "error.usage.as_of_alone": (
        "--as-of는 --known, --votes, --history와 함께 쓸 수 없습니다. 하나만 주세요.",
        "--as-of cannot go with --known, --votes or --history: give one of them.",
    ),
    "error.show.not_yet": (
        "의안 {no}: {day}까지 있었다고 적은 출처가 없습니다(처음 적힌 날짜: {first}). 그 뒤의 날짜를 주세요.",
        "Bill {no}: no source says that it was there by {day} (the first day stated: {first}). "
        "Give a later day.",
    ),
    "error.usage.topic": (
        "그런 주제가 없습니다: {word}. 있는 주제: {known}",
        "No such topic: {word}. There are: {known}",
    ),
    "error.usage.see": ("(도움말: {path} --help)", "(help: {path} --help)"),
    "error.usage.no_option": ("{name}: 없는 옵션입니다.", "No such option: {name}."),
    "error.usage.no_option_close": (
        "{name}: 없는 옵션입니다. 비슷한 것: {close}",
        "No such option: {name}. Did you mean {close}?",
    ),
    "error.usage.no_command": ("{name}: 없는 명령입니다.", "No such command: {name}."),
    "error.usage.no_command_close": (
        "{name}: 없는 명령입니다. 비슷한 것: {close}",
        "No such command: {name}. Did you mean {close}?",
    ),
    "error.usage.export_suffix": (
        "{path}: JSON 줄만 쓸 수 있습니다. 이름의 끝을 다음 가운데 하나로 하세요: {known}",
        "{path}: only JSON lines are written; let the name end in one of these: {known}",
    ),
    "error.usage.missing": ("{name}: 값이 빠졌습니다.", "{name} is missing."),
    "error.usage.argument": ("{name}: 값이 하나 필요합니다.", "{name} needs one value."),
    "error.usage.arguments": ("{name}: 값이 {count}개 필요합니다.", "{name} needs {count} values."),
    "error.usage.value": ("{name}에 쓸 수 있는 값: {expected}.", "{name} takes: {expected}."),
    "error.usage.bad_value": ("{name}에 쓸 수 없는 값입니다: {why}", "{name} cannot take this: {why}"),
    "error.usage.is_folder": (
        "{name}: 폴더가 아니라 파일의 이름을 주세요.",
        "{name} takes the name of a file, not of a folder.",
    ),
    "error.usage.not_there": (
        "{name}: 그런 파일이나 폴더가 없습니다. 경로를 확인해 주세요.",
        "{name}: there is no such file or folder; check the path.",
    ),
    "error.usage.number_from": ("{least} 이상의 정수", "a whole number from {least}"),
    "error.usage.number_between": (
        "{least}에서 {most}까지의 정수",
        "a whole number from {least} to {most}",
    ),
    "error.system.ENOENT": ("그런 파일이나 폴더가 없음", "no such file or folder"),
    "error.system.EACCES": ("권한 없음", "permission denied"),
    "error.system.EPERM": ("허용되지 않음", "not permitted"),
    "error.system.EROFS": ("읽기만 할 수 있는 디스크", "read-only file system"),
    "error.system.ENOSPC": ("디스크가 가득 참", "no space left"),
    "error.system.ENOTDIR": ("폴더가 아님", "not a folder"),
    "error.system.EISDIR": ("폴더임", "a folder"),
    "error.system.EEXIST": ("같은 이름의 파일이 있음", "a file of that name exists"),
    "error.system.ENAMETOOLONG": ("이름이 너무 김", "name too long"),
    "error.usage.extra": ("쓰이지 않는 인수가 있습니다: {what}.", "Unexpected arguments: {what}."),
    "error.usage.day": (
        "{value}: 날짜가 아닙니다. 2024-06-01이나 2024-06처럼 써 주세요.",
        "{value} is no date: write it like 2024-06-01 or 2024-06.",
    ),
    "error.usage.whole_day": (
        "{value}: 어느 날인지 알 수 없습니다. 2024-06-01처럼 날까지 써 주세요.",
        "{value} is no single day: write it like 2024-06-01.",
    ),
    "error.usage.days_reversed": (
        "--since({since})가 --until({until})보다 늦습니다. 순서를 바꿔 주세요.",
        "--since ({since}) is later than --until ({until}): swap them.",
    ),
    "error.usage.stage": (
        "{value}: 없는 단계입니다. 고를 수 있는 단계: {choices}",
        "No such stage: {value}. Choose from: {choices}",
    ),
    "error.usage.role": (
        "--role은 --proposer와 함께 써 주세요.",
        "Give --role together with --proposer.",
    ),
    "error.usage.of_list": (
        "{names}: 의안 목록의 선택 사항입니다. 다음 명령과 함께 쓸 수 없습니다.",
        "{names}: options of the list of bills, which the command after them does not take.",
    ),
    "error.usage.query_or_filter": (
        "검색어나 --committee 같은 조건을 하나 이상 주세요.",
        "Give words to search for, or a filter such as --committee.",
    ),
    "error.usage.no_word": (
        "{what}: 찾을 낱말이 없습니다. 글자나 숫자가 있는 검색어를 주세요.",
        "{what} holds no word to search for: give letters or numbers.",
    ),
    # Settings and sources.
    "error.config": (
        "{path}: 읽을 수 없습니다({why}). TOML 형식과 권한을 확인해 주세요.",
        "{path} cannot be read ({why}): check its TOML and permissions.",
    ),
    "error.config.day": (
        "{path}: {name}에는 2026-11-22처럼 따옴표 없이 날짜를 적어 주세요.",
        "{path}: {name} takes a day without quotation marks, such as 2026-11-22.",
    ),
    "error.language": (
        "{value}: 지원하지 않는 언어입니다. "
        "PLATWATCH_LANG이나 config.toml의 lang을 ko 또는 en으로 정해 주세요.",
        "{value} is no language of platwatch: set PLATWATCH_LANG, or lang in config.toml, to ko or en.",
    ),
    "error.source.unknown": (
        "{name}: 없는 출처입니다. 쓸 수 있는 출처: {known}",
        "No such source: {name}. There is: {known}",
    ),
    "error.source.sheet": (
        "출처 {name}의 source.toml이 잘못되었습니다({why}). 다시 설치해 주세요.",
        "The fact sheet of {name} is wrong ({why}): install platwatch again.",
    ),
    "error.source.off": (
        "{title}: robots.txt와 이용 약관이 기록되지 않아 꺼져 있으니, {address}에서 둘을 읽고 수집이 "
        "허용되면 config.toml에 {name}_terms_read_on = 읽은 날짜(예: 2026-11-22)를 적은 뒤 다시 실행하세요.",
        "{title} is off, since its robots.txt and terms have not been recorded: read both at {address} and, "
        "if they allow it, put {name}_terms_read_on = the day you read them (such as 2026-11-22) into "
        "config.toml, and run this again.",
    ),
    "error.base_url": (
        "--base-url에는 https://open.assembly.go.kr처럼 http나 https 주소를 질의 없이 주세요.",
        "--base-url takes an http or https address without a query, such as https://open.assembly.go.kr.",
    ),
    "error.assembly.unknown": (
        "이 출처에는 {number}대 국회 자료가 없습니다. --assembly에 쓸 수 있는 값: {known}",
        "This source has nothing of Assembly {number}; --assembly takes: {known}",
    ),
    "error.demo.home": (
        "{home}에는 이미 수집한 자료가 있어 견본을 섞지 않습니다. "
        "--home으로 빈 폴더를 주거나 --home 없이 실행해 주세요.",
        "{home} holds records already, and the sample is not mixed with them: "
        "name an empty folder by --home, or leave --home out.",
    ),
    # The archive.
    "error.archive.miss": (
        "보관된 응답에 없는 주소입니다: {url}. --from-archive에 이 주소가 수집된 보관 파일을 더해 주세요.",
        "Not in the archive: {url}. Add the archive in which it was collected with --from-archive.",
    ),
    "error.archive.empty": (
        "{path}에서 WARC 기록을 찾지 못했습니다. "
        ".warc 또는 .warc.gz 파일이나 그런 파일이 있는 폴더를 지정해 주세요.",
        "No WARC records in {path}. Name a .warc or .warc.gz file, or a folder that has some.",
    ),
    "error.archive.origins": (
        "보관 파일에 여러 곳의 응답이 있습니다({found}). 그 가운데 하나를 --base-url로 골라 주세요.",
        "The archive holds answers of several places ({found}): choose one by --base-url.",
    ),
    "error.archive.too_large": (
        "응답이 한도 {limit}MB보다 커서 쓸 수 없습니다: {where}",
        "The response is larger than the limit of {limit} MB and cannot be used: {where}",
    ),
    "error.archive.encoding": (
        "보관된 응답의 압축 방식({encoding})을 풀 수 없습니다: {where}. 압축을 풀어 저장한 WARC를 써 주세요.",
        "The archived response has an encoding that cannot be undone ({encoding}): {where}. "
        "Use a WARC that keeps it decoded.",
    ),
    "error.archive.unreadable": (
        "보관 파일 {file}의 {offset}바이트 위치에서 응답을 읽지 못했습니다. "
        "파일이 옮겨졌거나 손상되지 않았는지 확인해 주세요.",
        "No response could be read from the archive file {file} at byte {offset}. "
        "Check whether it was moved or damaged.",
    ),
    # The store.
    "error.store.busy": (
        "다른 platwatch가 {home}에 쓰는 중입니다. 끝난 뒤에 다시 실행해 주세요.",
        "Another platwatch is writing to {home}: run this again when it has ended.",
    ),
    "error.store.busy_database": (
        "다른 platwatch가 이 데이터베이스에 쓰는 중입니다. 끝난 뒤에 다시 실행해 주세요.",
        "Another platwatch is writing to this database: run this again when it has ended.",
    ),
    "error.store.driver": (
        "PostgreSQL 드라이버가 없습니다. pip install 'platwatch[postgres]'로 설치해 주세요.",
        "The PostgreSQL driver is missing: pip install 'platwatch[postgres]'.",
    ),
    "error.store.url": (
        "--store 주소를 쓸 수 없습니다. sqlite:///파일 또는 postgresql://… 형식으로 주세요.",
        "The --store URL cannot be used: give sqlite:///FILE or postgresql://…",
    ),
    "error.store.failed": (
        "저장소를 쓸 수 없습니다({why}). 저장소 주소, 권한, 데이터베이스 서버를 확인해 주세요.",
        "The store cannot be used ({why}): check its URL, its permissions and the database server.",
    ),
    "error.store.unwritable": (
        "{home}에 쓸 수 없습니다({why}). 권한을 확인하거나 --home으로 다른 폴더를 주세요.",
        "Cannot write to {home} ({why}): check its permissions, or name another folder by --home.",
    ),
    "error.store.encoding": (
        "이 데이터베이스는 UTF-8이 아닙니다. UTF8로 만든 데이터베이스를 --store로 주세요.",
        "This database is not in UTF-8: name one created with encoding UTF8 by --store.",
    ),
    "error.store.damaged": (
        "저장소가 손상되었거나 데이터베이스 파일이 아닙니다. "
        "파일을 옮긴 뒤 platwatch crawl assembly --from-archive <홈>/archive로 다시 만들거나, "
        "홈의 backup 폴더에 사본이 있으면 되살려 주세요.",
        "The store is damaged or no database: move it away and make it anew by "
        "platwatch crawl assembly --from-archive <home>/archive, "
        "or restore a copy from the home's backup folder if there is one.",
    ),
    "error.store.missing": (
        "아직 저장소가 없습니다. platwatch demo나 platwatch crawl assembly를 먼저 실행해 주세요.",
        "There is no store yet: run platwatch demo or platwatch crawl assembly first.",
    ),
    "error.store.newer": (
        "저장소(버전 {found})가 이 프로그램(버전 {known})보다 최신입니다. "
        "platwatch를 새 버전으로 올려 주세요.",
        "The store (revision {found}) is newer than this program (revision {known}): upgrade platwatch.",
    ),
    "error.store.older": (
        "저장소가 이전 버전의 것입니다. "
        "platwatch index rebuild를 한 번 실행하면 백업한 뒤 새 버전으로 옮깁니다.",
        "The store is of an earlier version: run platwatch index rebuild once; it backs up and migrates.",
    ),
    # The index.
    "error.index.missing": (
        "검색 색인이 없습니다. platwatch index rebuild를 실행하거나, 처음이라면 platwatch demo를 실행해 "
        "보세요.",
        "There is no search index: run platwatch index rebuild or, to begin, platwatch demo.",
    ),
    "error.index.no_home": (
        "{home}: 폴더가 아닙니다. --home에는 자료를 둘 폴더를 주세요.",
        "{home} is no folder: let --home name the folder of the data.",
    ),
    "error.index.damaged": (
        "검색 색인이 손상되었습니다. platwatch index rebuild를 실행하면 저장소에서 다시 만듭니다.",
        "The search index is damaged: platwatch index rebuild makes it anew from the store.",
    ),
    "error.index.format": (
        "검색 색인의 형식({found})이 이 프로그램({known})과 다릅니다. "
        "platwatch index rebuild를 실행해 주세요.",
        "The search index has another format ({found}) than this program ({known}): "
        "run platwatch index rebuild.",
    ),
    "error.index.unwritable": (
        "검색 색인을 쓸 수 없습니다({why}). "
        "권한과 남은 디스크 용량을 확인하고 platwatch index rebuild를 실행해 주세요.",
        "The search index cannot be written ({why}): check permissions and free space, "
        "then run platwatch index rebuild.",
    ),
    "error.index.behind": (
        "검색 색인(세대 {held})이 저장소(세대 {reached})와 다릅니다. "
        "platwatch index rebuild를 실행해 주세요.",
        "The search index (generation {held}) differs from the store ({reached}): "
        "run platwatch index rebuild.",
    ),
    "error.index.incomplete": (
        "검색 색인이 저장소와 맞지 않습니다(카드 {cards}, 문서 {documents}, 기록 {records}). "
        "platwatch index rebuild를 실행해 주세요.",
        "The search index does not match the store ({cards} cards, {documents} documents, {records} "
        "records): run platwatch index rebuild.",
    ),
    # Records.
    "error.show.not_found": (
        "{what}: 해당하는 기록이 없습니다. {scope}. platwatch search로 찾아보세요.",
        "No record for {what}. {scope}. Try platwatch search.",
    ),
    "error.show.number_not_seen": (
        "{what}: 수집 범위 밖 번호입니다(정부안·예산안 등일 수 있음). {scope}. "
        "platwatch search로 찾아보세요.",
        "{what} is no number collected so far (it may be a government bill, a budget …). {scope}. "
        "Try platwatch search.",
    ),
    "error.show.assembly_not_held": (
        "{what}: {assembly}대 의안은 아직 수집되지 않았습니다. {scope}. "
        "platwatch crawl assembly --assembly {assembly} 명령으로 수집해 주세요.",
        "{what}: no bill of Assembly {assembly} has been collected yet. {scope}. "
        "Collect them with platwatch crawl assembly --assembly {assembly}.",
    ),
    "error.show.short_not_seen": (
        "{what}: 끝 번호가 그런 의안은 수집한 것 가운데 없습니다. "
        "의안번호는 2118769처럼 대수 두 자리와 번호 다섯 자리입니다. platwatch search로 찾아보세요.",
        "No bill collected ends in the number {what}. A bill number is seven digits, two of the Assembly and "
        "five of the bill, like 2118769: try platwatch search.",
    ),
    "error.show.number_not_yet": (
        "{what}: 아직 수집되지 않았을 수 있습니다({assembly}대는 일부만 수집됨). {scope}. "
        "platwatch crawl assembly --assembly {assembly}로 마저 수집해 주세요.",
        "{what} may not be collected yet (Assembly {assembly} is only partly collected). {scope}. "
        "Go on with platwatch crawl assembly --assembly {assembly}.",
    ),
    "error.show.not_a_reference": (
        "{what}: 의안번호(2118769), BILL_ID(PRC_…), 글이나 약속의 식별자(n-…, p-…), 주소가 아닙니다. "
        "platwatch search로 찾아보세요.",
        "{what} is no bill number (2118769), BILL_ID (PRC_…), id of a text or pledge (n-…, p-…) or address: "
        "try platwatch search.",
    ),
    "error.show.ambiguous": (
        "{what}만으로는 어느 대수의 의안인지 알 수 없습니다. "
        "일곱 자리 의안번호를 쓰거나 --assembly를 주세요. 후보:\n{candidates}",
        "{what} alone does not say of which Assembly: type all seven digits or give --assembly. Candidates:\n"
        "{candidates}",
    ),
}
