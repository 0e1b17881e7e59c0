"""Words of the catalogue: which law a bill became, laws' histories, and the three counts."""

WORDS: dict[str, tuple[str, str]] = {
    # Laws' histories.
    "help.sources.import": (
        "다른 곳에서 받은 파일을 가져옵니다.\n"
        "statutes: 법령 연혁과 본문. 판마다 한 파일인 마크다운(YAML 머리글)이나 JSON Lines이고, "
        "폴더도 됩니다. "
        "git 사본이면 지난 판도 그 이력에서 읽습니다. "
        "공포번호를 적은 출처가 없는 의안은 여기에서 공포 법률을 추정해 보입니다.\n"
        "bigkinds: 빅카인즈에서 내려받은 Excel이나 CSV.",
        "Take in files from elsewhere.\n"
        "statutes: laws' histories and texts, Markdown with YAML front matter (one file a version) or JSON "
        "lines, file or folder; of a git checkout also what its history has. Where no "
        "source states which law a bill became, they let it be inferred.\n"
        "bigkinds: an Excel or CSV file exported from BIGKinds.",
    ),
    "example.sources.import": (
        "platwatch sources import statutes ./statutes\nplatwatch sources import bigkinds NewsResult.xlsx",
        "platwatch sources import statutes ./statutes\nplatwatch sources import bigkinds NewsResult.xlsx",
    ),
    "statutes.imported": (
        "법령 연혁 파일 {files:,}개: 새 판 {new:,} · 바뀜 {changed:,} · 그대로 {unchanged:,} · "
        "확인 필요 {aside:,}",
        "Files of laws' histories, {files:,}: new versions {new:,} · changed {changed:,} · "
        "unchanged {unchanged:,} · aside {aside:,}",
    ),
    "statutes.unread": (
        "읽을 수 있는 판이 하나도 없습니다. platwatch status에서 까닭을 보고 파일을 고쳐 다시 가져오세요.",
        "No version could be read: see platwatch status for the reasons, mend the files and import again.",
    ),
    "statutes.title": ("법령 연혁", "Laws' histories"),
    "error.statutes.none": (
        "{path}에 법령 연혁 파일(.md, .jsonl)이 없습니다. 그런 파일이나 폴더를 지정해 주세요.",
        "There is no file of laws' histories (.md, .jsonl) at {path}: name such a file or folder.",
    ),
    "aside.no_front_matter": ("YAML 머리글(---)이 없음", "no front matter"),
    "aside.broken_front_matter": ("YAML 머리글을 읽을 수 없음", "front matter that cannot be read"),
    "aside.no_json_object": ("JSON으로 읽을 수 없는 줄", "a line that is no JSON object"),
    "aside.not_utf8": ("UTF-8이 아닌 파일", "a file that is not in UTF-8"),
    "aside.file_size": ("비었거나 너무 큰 파일", "an empty file, or too large a one"),
    "aside.same_day": (
        "같은 날 같은 공포번호의 판이 둘: {value}",
        "two versions of one day and number: {value}",
    ),
    "status.statutes": (
        "법령 연혁: 법령 {laws:,}개의 판 {versions:,}개({latest} 공포까지)",
        "Laws' histories: {versions:,} {versions:version|versions} of {laws:,} {laws:law|laws} "
        "(promulgated up to {latest})",
    ),
    # The three counts.
    "help.bills.counts": (
        "법률안의 가결, 법률반영, 공포를 대수별로 셉니다.\n"
        "가결은 원안·수정 가결, 법률반영은 가결에 대안·수정안에 반영된 것을 더한 수입니다.\n"
        "대안에 반영된 내용은 그 대안이 본회의를 거칠 때까지 계류로 셉니다.",
        "Count passed (가결), reflected (법률반영) and promulgated (공포) bills by Assembly.\n"
        "Reflected are those passed and those taken into an alternative or amendment.\n"
        "What an alternative took in counts as pending (계류) until the plenary decides the alternative.",
    ),
    "example.bills.counts": (
        "platwatch bills counts --assembly 21 --by committee",
        "platwatch bills counts --assembly 21 --by committee",
    ),
    "option.by": ("이것으로 나누어 세기", "Divide the counts by this."),
    "heading.group": ("갈래", "Group"),
    "heading.bills": ("의안", "Bills"),
    "heading.law_bills": ("법률안", "Law bills"),
    "heading.pending": ("계류", "Pending"),
    "heading.passed": ("가결(원안·수정)", "Passed"),
    "heading.reflected": (
        "법률반영(가결+대안반영폐기+수정안반영폐기)",
        "Reflected (passed or taken in)",
    ),
    "heading.promulgated": ("공포", "Promulgated"),
    "heading.vetoed": ("재의 부결(폐기)", "Failed on reconsideration"),
    "kind.count": ("집계", "Counts"),
    "counts.years": (
        "연도는 제안일의 해입니다. 제안일을 모르는 의안은 표결일이나 처리일의 해로 셉니다.",
        "Years are those of the proposal; bills of which that day is not known go by the day "
        "they were decided.",
    ),
    "counts.vetoed": (
        "가결과 법률반영은 국회 통계처럼 셉니다. "
        "재의 부결로 폐기된 법률안과 거기에 반영된 법률안 {count:,}건도 들어 있습니다.",
        "Passed and reflected are counted as the Assembly does: they hold {count:,} bills that failed on "
        "reconsideration (재의 부결), or went into one that did.",
    ),
    "counts.unconfirmed": (
        "가결 {passed:,}건 중 {left:,}건은 공포가 확인되지 않았습니다(거부, 공포 전이거나 아직 모름). "
        "crawl details나 sources import statutes로 확인하세요.",
        "Of {passed:,} passed bills, {left:,} are not known to be promulgated (vetoed, not yet, or not "
        "collected): see crawl details and sources import statutes.",
    ),
    "status.counts": (
        "{assembly}대 법률안 {law_bills:,}건{attached}: 계류 {pending:,} · 가결(원안·수정) {passed:,} · "
        "법률반영 {reflected:,} · 공포 확인 {promulgated:,}",
        "Assembly {assembly}, {law_bills:,} law {law_bills:bill|bills}{attached}: pending {pending:,} · "
        "passed {passed:,} · reflected {reflected:,} · known to be promulgated {promulgated:,}",
    ),
    # Days to come.
    "basis.planned": ("예정", "to come"),
}
