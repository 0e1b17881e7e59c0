"""Words of the catalogue: how laws' versions differ, what they leave to others, what bills change."""

WORDS: dict[str, tuple[str, str]] = {
    # What differs between two versions.
    "help.laws.diff": (
        "법률의 두 판이 어느 조, 항, 호, 목에서 다른지 바뀐 낱말을 표시해 보여 줍니다.\n"
        "판은 공포번호(19152, 제19152호), 날짜(그날까지 공포된 마지막 판), latest로 적습니다.\n"
        "번호만 바뀐 것은 이동으로, 부칙은 따로 보여 줍니다. "
        "<개정 …> 같은 표시는 --marks를 줄 때만 견줍니다.\n"
        "--format compare는 워드프로세서에 붙일 수 있는 신구조문대비표(HTML), "
        "markdown은 같은 표의 마크다운입니다.",
        "Tell in which 조, 항, 호 and 목 two versions of a law differ, with the changed words marked.\n"
        "A version is named by its number (19152, 제19152호), by a day (what was promulgated last until "
        "then) or as latest.\n"
        "What only has another number is moved; 부칙 stand apart. Marks such as <개정 …> are compared with "
        "--marks alone.\n"
        "--format compare is a 신구조문대비표 to paste into a word processor (HTML), markdown the same table "
        "in Markdown.",
    ),
    "example.laws.diff": (
        "platwatch laws diff 방발법 18198 19152\n"
        "platwatch laws diff '방송통신발전 기본법' 2021-06-08 latest -o 비교.html\n"
        "platwatch laws diff 방발법 18198 19152 --format compare -o 신구조문대비표.html",
        "platwatch laws diff 방발법 18198 19152\n"
        "platwatch laws diff '방송통신발전 기본법' 2021-06-08 latest -o compared.html\n"
        "platwatch laws diff 방발법 18198 19152 --format compare -o table.html",
    ),
    "option.marks": ("<개정 …> 같은 표시도 견주기", "Compare marks such as <개정 …>, too."),
    "diff.version": ("{name}({day} 공포)", "{name} (promulgated {day})"),
    "diff.versions": ("「{law}」 {old} → {new}", "「{law}」 {old} → {new}"),
    "diff.said": ("{versions}", "{versions}"),
    "diff.itself": (
        "같은 판입니다: {version}. 서로 다른 두 판을 적어 주세요.",
        "Both are the same version, {version}: name two different ones.",
    ),
    "diff.same_text": (
        "{old}와 {new}는 본문이 같습니다(--marks: <개정 …> 표시도 견줌).",
        "{old} and {new} have the same text (--marks compares <개정 …>, too).",
    ),
    "diff.same_day": (
        "{day}에 공포된 판이 여럿입니다({names}). 마지막인 {last}를 봅니다. 다른 판은 공포번호로 적으세요.",
        "Several versions were promulgated on {day} ({names}); {last}, the last, is taken. Name another by "
        "its number.",
    ),
    "diff.from": ("{place}(종전 {old})", "{place} (was {old})"),
    "diff.added": ("신설", "added"),
    "diff.deleted": ("삭제", "deleted"),
    "diff.moved": ("이동", "moved"),
    "diff.changed": ("변경", "changed"),
    "diff.part.groups": ("편·장·절·관", "편·장·절·관"),
    "diff.part.articles": ("조문", "Articles"),
    "diff.part.addenda": ("부칙", "부칙"),
    "diff.table": ("신구조문대비표", "신구조문대비표"),
    "diff.old_text": ("현행: {version}", "현행: {version}"),
    "diff.new_text": ("개정안: {version}", "개정안: {version}"),
    "diff.cell.new": ("<신설>", "<신설>"),
    "diff.cell.gone": ("<삭제>", "<삭제>"),
    "diff.cell.same": ("(현행과 같음)", "(현행과 같음)"),
    "diff.cell.same_as": ("(현행 {place} 같음)", "(현행 {place} 같음)"),
    "diff.cell.left_out": ("(생략)", "(생략)"),
    "error.diff.number": (
        "「{law}」에 공포번호 {number}인 판이 없습니다. "
        "있는 판은 platwatch laws history '{law}' 명령으로 보세요.",
        "「{law}」 has no version numbered {number} here: platwatch laws history '{law}' lists those held.",
    ),
    "error.diff.version": (
        "{value}: 법률의 판이 아닙니다. 공포번호(제19152호), 날짜(2023-01-03)나 최신으로 써 주세요.",
        "{value} is no version of a law: name one by its number (19152), a day (2023-01-03) or latest.",
    ),
    "error.diff.before": (
        "{day}까지 공포된 「{law}」 판이 없습니다. 첫 판은 {first}입니다.",
        "No version of 「{law}」 was promulgated until {day}: the first held is {first}.",
    ),
    "kind.difference": ("신구 비교", "Differences"),
    "heading.part": ("구분", "Part"),
    "heading.old_provision": ("종전 조문", "Was"),
    # What a law leaves to rules below it.
    "help.laws.delegations": (
        "조문이 대통령령, 총리령·부령, 고시, 조례, 규칙에 맡긴 것을 그 문장과 함께 나열합니다.\n"
        "대통령령과 부령은 나온 곳 모두를, 고시·조례·규칙은 정하도록 맡긴 것만 셉니다.",
        "List what articles leave to 대통령령, 총리령·부령, 고시, 조례 and 규칙, each with its sentence.\n"
        "Of 대통령령 and 부령 every mention counts, of 고시, 조례 and 규칙 what they are to lay down.",
    ),
    "example.laws.delegations": (
        "platwatch laws delegations 방발법\n"
        "platwatch laws delegations 방발법/제35조 --format csv --bom -o 위임.csv",
        "platwatch laws delegations 방발법\n"
        "platwatch laws delegations 방발법/제35조 --format csv --bom -o delegations.csv",
    ),
    "kind.delegation": ("위임", "Delegations"),
    "heading.left_to": ("위임 대상", "Left to"),
    "heading.instrument": ("위임 종류", "Kind of rule"),
    "heading.quote": ("문장", "Sentence"),
    "delegations.counted": ("{version}: {counts}", "{version}: {counts}"),
    # Which articles cite which.
    "help.laws.refs": (
        "어느 조문이 어느 조문과 다른 법률을 인용하는지 나열합니다. "
        "조를 붙이면 그 조가 인용하는 것과 그 조를 인용하는 것입니다.\n"
        "삭제되었거나 없는 조문을 가리키는 인용도 밝힙니다. 부칙의 인용은 빼놓습니다.",
        "List which articles cite which, and which other laws; of an article, what it cites and what cites "
        "it.\n"
        "References to provisions that are deleted or missing are named. Those of 부칙 are left out.",
    ),
    "example.laws.refs": (
        "platwatch laws refs 방발법\nplatwatch laws refs 방발법/제35조",
        "platwatch laws refs 방발법\nplatwatch laws refs 방발법/제35조",
    ),
    "kind.ref": ("인용", "References"),
    "heading.cites": ("인용하는 조문", "Cites"),
    "heading.cited_law": ("인용하는 법률", "Law cited"),
    "heading.dead": ("끊긴 인용", "Dead"),
    "refs.deleted": ("삭제된 조문", "deleted"),
    "refs.missing": ("없는 조문", "missing"),
    "refs.until": ("부터 {name}까지", " to {name}"),
    "refs.no_dead": ("없음", "none"),
    "refs.counted": (
        "{version}: 인용 {count:,}곳. 삭제되었거나 없는 조문을 가리키는 것: {dead}",
        "{version}: {count:,} references. To what is deleted or missing: {dead}",
    ),
    # Which bills touch a law.
    "help.laws.bills": (
        "법률의 의안을 계류 중인 것과 처리된 것 모두, 최근 것부터 나열합니다.\n"
        "조를 붙이면 주요내용이 그 조를 (안 제N조)로 드는 의안만, 그 문장과 함께 보여 줍니다.",
        "List the bills on a law, pending or not, the latest first.\n"
        "With an article, those whose 주요내용 names it as (안 제N조), with that sentence.",
    ),
    "example.laws.bills": (
        "platwatch laws bills 방발법\nplatwatch laws bills 방발법/제35조의2",
        "platwatch laws bills 방발법\nplatwatch laws bills 방발법/제35조의2",
    ),
    "heading.quotes": ("주요내용 문장", "Sentences"),
    "laws.bills_counted": (
        "이 법률의 의안 {total:,}건 중 {shown:,}건. {scope}",
        "{shown:,} of {total:,} bills on this law. {scope}",
    ),
    "laws.bills_untold": (
        "{count:,}건은 주요내용이 수집되지 않아 어느 조문인지 알 수 없습니다(platwatch crawl details).",
        "Of {count:,} the 주요내용 is not collected, nor then the articles (platwatch crawl details).",
    ),
    # Bills side by side.
    "help.bills.compare": (
        "의안 여럿의 주요내용을 법률과 조문별로 나란히 봅니다.\n"
        "칸마다 그 조문을 든 문장이나 항목을 (안 제N조)와 함께 그대로 옮깁니다. "
        "그 조문을 들지 않은 의안의 칸은 비어 있습니다.\n"
        "제정안은 조문 번호가 서로 달라 내용이 비슷한 것끼리 나란히 둡니다.",
        "Put the 주요내용 of bills side by side, by law and article.\n"
        "A cell quotes the sentence or item that names the article, with its (안 제N조); a bill that does "
        "not name it has an empty cell.\n"
        "New acts number their articles each in its own way: they are set side by side by their subjects.",
    ),
    "example.bills.compare": (
        "platwatch bills compare 2200589 2201663 2201796\n"
        "platwatch bills compare 2200589 2201663 -o 비교.xlsx",
        "platwatch bills compare 2200589 2201663 2201796\n"
        "platwatch bills compare 2200589 2201663 -o compared.xlsx",
    ),
    "error.usage.compare": (
        "서로 다른 의안을 둘 이상 적어 주세요.",
        "Name two bills or more, each once.",
    ),
    "bills.no_summary": (
        "{no}: 주요내용이 수집되지 않았습니다. platwatch crawl details --bill {no} --only로 수집하세요.",
        "{no}: its 주요내용 is not collected; see platwatch crawl details --bill {no} --only.",
    ),
    "kind.comparison": ("의안 비교", "Bills compared"),
    "heading.subject": ("내용", "Subject"),
    "heading.articles": ("조문", "Articles"),
    # Bills that say much the same.
    "help.bills.similar": (
        "주요내용이 비슷한 의안을 지난 국회의 것까지 찾고, 같은 문장과 다른 문장을 보여 줍니다.\n"
        "같은 법률의 의안 전부와, 다른 법률에서 낱말이 가까운 의안을 견줍니다.",
        "Find bills that say much the same, of earlier Assemblies too, with the sentences that they share "
        "and those that differ.\n"
        "All bills on the same law are compared, and of other laws those nearest by their words.",
    ),
    "example.bills.similar": (
        "platwatch bills similar 2200589\nplatwatch bills similar 2200589 -n 5 --format json",
        "platwatch bills similar 2200589\nplatwatch bills similar 2200589 -n 5 --format json",
    ),
    "bills.none_similar": (
        "비슷한 의안이 없습니다(주요내용이 있는 의안 {compared:,}건과 견줌).",
        "No bill is like it ({compared:,} bills with a 주요내용 were compared).",
    ),
    "similar.shared": ("같음: {text}", "both: {text}"),
    "similar.only_here": ("이 의안만: {text}", "only the one asked for: {text}"),
    "similar.only_there": ("위 의안만: {text}", "only the one above: {text}"),
    "heading.shared": ("같은 문장", "Sentences of both"),
    "heading.only_here": ("물은 의안에만 있는 문장", "Only in the one asked for"),
    "heading.only_there": ("그 의안에만 있는 문장", "Only in the other"),
}
