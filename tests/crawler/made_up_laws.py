"""Versions of laws as files have them, and as law.go.kr answers in XML; all of it is made up."""

from __future__ import annotations


def markdown(mst: int, promulgated: str, number: int, effective: str, body: str, **stated: str) -> str:
    """Return the file of a version; what a 부칙 must say of itself is added to its body."""
    title, law_id = stated.get("title", "견본법"), stated.get("law_id", "009999")
    year, month, day = (int(part) for part in promulgated.split("-"))
    front = {
        "제목": title,
        "법령MST": mst,
        "법령ID": f"'{law_id}'",
        "법령구분": "법률",
        "공포일자": promulgated,
        "공포번호": f"'{number}'",
        "시행일자": effective,
        "출처": "https://example.org/law",
    }
    lines = "\n".join(f"{name}: {value}" for name, value in front.items())
    addenda = stated.get("addenda", "이 법은 공포 후 6개월이 경과한 날부터 시행한다.")
    own = f"부칙 <제{number}호,{year}.{month}.{day}>\n\n{addenda}"
    return f"---\n{lines}\n소관부처:\n- 견본부\n---\n\n# {title}\n\n{body}\n\n## 부칙\n\n{own}\n"


def article(number: str, text: str) -> str:
    return f"##### 제{number}조 (견본)\n\n**①** {text}\n\n  1\\. 첫째\n"


def listed(*rows: dict[str, object], total: int | None = None) -> bytes:
    """Return what lawSearch.do answers."""
    laws = "".join(
        f'<law id="{at}">{"".join(f"<{name}>{value}</{name}>" for name, value in row.items())}</law>'
        for at, row in enumerate(rows, 1)
    )
    count = len(rows) if total is None else total
    return f"<LawSearch><target>eflaw</target><totalCnt>{count}</totalCnt>{laws}</LawSearch>".encode()


def row(mst: int, number: int, promulgated: str, effective: str, title: str = "견본법") -> dict[str, object]:
    return {
        "법령일련번호": mst,
        "법령명한글": f"<![CDATA[{title}]]>",
        "법령ID": "009999",
        "공포일자": promulgated,
        "공포번호": number,
        "제개정구분명": "일부개정",
        "소관부처명": "견본부",
        "법령구분명": "법률",
        "시행일자": effective,
    }


def text(number: int, promulgated: str) -> bytes:
    """Return what lawService.do answers of a version."""
    return f"""<법령 법령키="1"><기본정보><법령ID>009999</법령ID><공포일자>{promulgated}</공포일자>
<공포번호>{number}</공포번호><법종구분 법종구분코드="A0002">법률</법종구분>
<법령명_한글><![CDATA[견본법]]></법령명_한글>
<시행일자>20230704</시행일자><제개정구분>일부개정</제개정구분>
<소관부처 소관부처코드="1">견본부</소관부처></기본정보>
<조문><조문단위><조문번호>1</조문번호><조문여부>전문</조문여부><조문내용>   제1장 총칙</조문내용></조문단위>
<조문단위><조문번호>2</조문번호><조문가지번호>2</조문가지번호><조문여부>조문</조문여부>
<조문내용><![CDATA[제2조의2(정의)]]></조문내용><항><항번호>①</항번호>
<항내용><![CDATA[① 뜻은 다음과 같다. <개정 2023.1.3>]]></항내용>
<호><호번호>1.</호번호><호내용>1. 하나</호내용>
<목><목번호>가.</목번호><목내용>가. 첫째</목내용></목></호>
<호><호번호>1.</호번호><호가지번호>2</호가지번호><호내용>1의2. 둘</호내용></호></항></조문단위>
<조문단위><조문번호>3</조문번호><조문여부>조문</조문여부>
<조문내용>제3조 삭제 &lt;2020.1.1&gt;</조문내용></조문단위>
<조문단위><조문번호>4</조문번호><조문여부>조문</조문여부><조문내용>제4조(견본) 다음과 같다.</조문내용>
<항><호><호번호>1.</호번호><호내용>1. 항 없는 호</호내용></호></항></조문단위></조문>
<부칙><부칙단위 부칙키="1"><부칙공포일자>{promulgated}</부칙공포일자><부칙공포번호>{number}</부칙공포번호>
<부칙내용><![CDATA[부칙 <제{number}호,2023.1.3>]]><![CDATA[
제1조(시행일) 이 법은 공포한 날부터 시행한다.]]></부칙내용></부칙단위>
<부칙단위><부칙공포일자>20200101</부칙공포일자>
<부칙공포번호>00007</부칙공포번호><부칙내용>이 법은 공포한 날부터 시행한다.</부칙내용></부칙단위>
</부칙></법령>""".encode()


REFUSED = "<law><result>실패</result><msg>검증에 실패하였습니다. IP주소를 등록해 주세요.</msg></law>".encode()
NOTHING = "<Law>일치하는 법령이 없습니다. 법령명을 확인하여 주십시오.</Law>".encode()
