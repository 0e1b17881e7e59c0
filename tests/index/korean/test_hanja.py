import pytest

from index.korean.hanja import in_hangul


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("電氣通信事業法", "전기통신사업법"),
        ("獨占規制 및 公正去來에 관한 法律", "독점규제 및 공정거래에 관한 법률"),
        ("一部改正", "일부개정"),
        ("女性", "여성"),
        ("勤勞女性", "근로여성"),
        ("流通", "유통"),
        ("法律", "법률"),
        ("電子金融", "전자금융"),
        ("課徵金", "과징금"),
        ("金南根", "김남근"),
        ("罰金", "벌금"),
        ("販賣代金", "판매대금"),
        ("手數料率", "수수료율"),
        ("稅率", "세율"),
        ("確率", "확률"),
        ("占有率", "점유율"),
        ("上昇率", "상승률"),
        ("規律", "규율"),
        ("陳列", "진열"),
        ("系列會社", "계열회사"),
        ("條例", "조례"),
        ("例外", "예외"),
        ("例外規定", "예외규정"),
        ("利率", "이율"),
        ("法定利率", "법정이율"),
        ("統率", "통솔"),
        ("不利益處分", "불이익처분"),
        ("深層僞造", "심층위조"),
        ("法\uf9d8", "법률"),  # with a compatibility form of 律
    ],
)
def test_hanja_are_spelt_as_korean_law_writes_them(written, spelt):
    assert in_hangul(written) == spelt


@pytest.mark.parametrize("text", ["전기통신사업법", "platform", "", "龘法"])
def test_a_text_without_hanja_or_with_one_that_nobody_reads_is_left(text):
    assert in_hangul(text) is None
