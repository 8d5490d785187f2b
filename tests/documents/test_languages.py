"""Only English is read; what is not must be named, and what is must never be sent away."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.documents.languages import language_of

# Our own sentences, two for each language listed, on an invented ceasefire.
OTHERS = {
    "German": "Die Außenministerin sagte am Montag, dass die Gespräche über das Grenztal nicht "
    "gescheitert sind. Eine neue Runde wird in der Hauptstadt vorbereitet.",
    "French": "La ministre a déclaré lundi que les pourparlers sur la vallée ne sont pas "
    "terminés. Une nouvelle réunion est prévue dans la capitale avec les deux parties.",
    "Spanish": "La ministra dijo el lunes que las conversaciones sobre el valle no han "
    "terminado. Una nueva reunión se prepara en la capital con las dos partes.",
    "Italian": "La ministra ha detto lunedì che i colloqui sulla valle non sono finiti. "
    "Una nuova riunione è in preparazione nella capitale con le due parti.",
    "Portuguese": "A ministra disse na segunda-feira que as conversações sobre o vale não "
    "terminaram. Uma nova reunião está em preparação na capital com as duas partes.",
    "Dutch": "De minister zei maandag dat de gesprekken over het dal niet zijn mislukt. "
    "Er wordt in de hoofdstad een nieuwe ronde voorbereid met de twee partijen.",
    "Swedish": "Ministern sade på måndagen att samtalen om dalen inte har avbrutits. "
    "Ett nytt möte förbereds i huvudstaden med de båda parterna och deras rådgivare.",
    "Danish": "Ministeren sagde mandag, at samtalerne om dalen ikke er brudt sammen. "
    "Et nyt møde bliver forberedt i hovedstaden med begge parter og deres rådgivere.",
    "Norwegian": "Ministeren sa mandag at samtalene om dalen ikke er brutt sammen. "
    "Et nytt møte skal være i hovedstaden, sier hun, og begge parter kommer etter hvert.",
    "Finnish": "Ministeri sanoi maanantaina, että laaksoa koskevat neuvottelut eivät ole "
    "päättyneet. Uusi kokous on valmisteilla pääkaupungissa, mutta se ei ole varmaa.",
    "Estonian": "Minister ütles esmaspäeval, et kõnelused oru üle ei ole lõppenud. "
    "Uus kohtumine on pealinnas ettevalmistamisel, kuid see ei ole veel kindel.",
    "Latvian": "Ministre pirmdien teica, ka sarunas par ieleju nav beigušās. "
    "Jauna tikšanās tiek gatavota galvaspilsētā, bet tas vēl nav skaidrs, un abas puses gaida.",
    "Lithuanian": "Ministrė pirmadienį sakė, kad derybos dėl slėnio nėra baigtos. "
    "Naujas susitikimas yra rengiamas sostinėje, bet tai dar ne viskas, ir abi pusės laukia.",
    "Polish": "Minister powiedział w poniedziałek, że rozmowy o dolinie nie są zakończone. "
    "Nowe spotkanie jest przygotowywane w stolicy, ale to jeszcze nie wszystko.",
    "Czech": "Ministr v pondělí řekl, že jednání o údolí nejsou ukončena. Nové setkání se "
    "připravuje v hlavním městě, ale podle něj to ještě není jisté, uvedl mluvčí.",
    "Slovak": "Minister v pondelok povedal, že rokovania o údolí nie sú ukončené. Nové "
    "stretnutie sa pripravuje v hlavnom meste, ale podľa neho to ešte nie je isté.",
    "Hungarian": "A miniszter hétfőn azt mondta, hogy a völgyről szóló tárgyalások nem értek "
    "véget. Egy új találkozó is készül a fővárosban, de ez még nem biztos.",
    "Romanian": "Ministrul a spus luni că discuțiile despre vale nu s-au încheiat. O nouă "
    "întâlnire este pregătită în capitală, dar nu este sigur că va avea loc.",
    "Croatian, Bosnian or Serbian": "Ministar je u ponedjeljak rekao da pregovori o dolini nisu "
    "završeni. Novi sastanak se priprema u glavnom gradu, ali to još nije sigurno.",
    "Slovene": "Minister je v ponedeljek dejal, da pogovori o dolini še niso končani. Nov "
    "sestanek se pripravlja v glavnem mestu, pri tem pa ni gotovo, ali bo uspel.",
    "Albanian": "Ministri tha të hënën se bisedimet për luginën nuk kanë përfunduar. Një "
    "takim i ri është në përgatitje në kryeqytet, por ende nuk dihet se kur.",
    "Turkish": "Bakan pazartesi günü vadi için yapılan görüşmelerin sona ermediğini söyledi. "
    "Başkentte yeni bir toplantı hazırlanıyor, ama bu henüz kesin değil, dedi.",
    "Azerbaijani": "Nazir bazar ertəsi vadi üçün danışıqların bitmədiyini dedi. Paytaxtda "
    "yeni bir görüş hazırlanır, ancaq bu hələ dəqiq deyil və tərəflər daha çox gözləyir.",
    "Vietnamese": "Bộ trưởng nói hôm thứ Hai rằng các cuộc đàm phán về thung lũng không kết "
    "thúc. Một cuộc họp mới đã được chuẩn bị ở thủ đô với cả hai bên.",
    "Indonesian or Malay": "Menteri itu berkata pada hari Senin bahwa perundingan tentang lembah "
    "tidak berakhir. Pertemuan baru akan disiapkan di ibu kota dengan kedua pihak.",
    "Tagalog": "Sinabi ng ministro noong Lunes na hindi natapos ang mga usapan sa lambak. "
    "May bagong pulong na inihahanda sa kabisera para sa dalawang panig.",
    "Swahili": "Waziri alisema Jumatatu kuwa mazungumzo ya bonde hayakuisha. Mkutano mpya wa "
    "pande mbili unaandaliwa katika mji mkuu, lakini tarehe ya mkutano huo haijulikani.",
    "Catalan": "La ministra va dir dilluns que les converses sobre la vall no han acabat. Una "
    "nova reunió es prepara a la capital amb les dues parts, però aquest acord és lluny.",
    "Basque": "Ministroak astelehenean esan zuen elkarrizketak ez direla amaitu. Bilera berri "
    "bat egin behar dute hiriburuan, baina hori ez da erraza izan, eta biek badakite.",
    "Irish": "Dúirt an t-aire Dé Luain nach bhfuil deireadh leis na cainteanna faoin ngleann. "
    "Tá cruinniú nua ag teacht sa phríomhchathair, ach níl sé cinnte go fóill.",
    "Somali": "Wasiirku wuxuu sheegay in wada hadalladii dooxadu aysan dhammaan. Waxaa la "
    "diyaarinayaa shir kale oo ka dhici doona caasimadda, iyo in ay labada dhinac soo galaan.",
    "Hausa": "Ministan ya ce a ranar Litinin cewa tattaunawar kwarin ba ta ƙare ba. Ana shirya "
    "wani sabon taro a babban birni, amma ba a san lokacin da za a yi shi ba.",
    "Kurdish": "Wezîr roja duşemê got ku danûstandinên li ser geliyê ne qediyane. Civîneke nû "
    "li paytextê ji bo her du aliyan tê amadekirin, lê ev hê ne diyar e.",
    "Russian": "Министр заявил в понедельник, что переговоры о долине не завершены.",
    "Ukrainian": "Міністр заявив у понеділок, що переговори про долину не завершені.",
    "Bulgarian": "Министърът каза в понеделник, че преговорите за долината не са приключили.",
    "Belarusian": "Міністр сказаў у панядзелак, што перамовы пра даліну не скончаныя.",
    "Serbian or Macedonian": "Министар је рекао да преговори о долини још нису завршени.",
    "Arabic": "قال الوزير يوم الاثنين إن المحادثات بشأن الوادي لم تنته.",
    "Persian": "وزیر روز دوشنبه گفت که گفتگوها درباره دره پایان نیافته است.",
    "Urdu": "وزیر نے پیر کو کہا کہ وادی کے بارے میں بات چیت ختم نہیں ہوئی۔",
    "Hebrew": "השר אמר ביום שני שהשיחות על העמק לא הסתיימו.",
    "Greek": "Ο υπουργός είπε τη Δευτέρα ότι οι συνομιλίες δεν τελείωσαν.",
    "Armenian": "Նախարարը երկուշաբթի ասաց, որ բանակցությունները չեն ավարտվել։",
    "Georgian": "მინისტრმა ორშაბათს თქვა, რომ მოლაპარაკება არ დასრულებულა.",
    "Hindi, Nepali or Marathi": "मंत्री ने सोमवार को कहा कि घाटी पर बातचीत समाप्त नहीं हुई है।",
    "Bengali": "মন্ত্রী সোমবার বলেছেন যে উপত্যকা নিয়ে আলোচনা শেষ হয়নি।",
    "Amharic or Tigrinya": "ሚኒስትሩ ሰኞ ዕለት ድርድሩ እንዳልተጠናቀቀ ተናግረዋል።",
    "Chinese": "部长周一表示,有关山谷的谈判尚未结束。",
    "Japanese": "大臣は月曜日、谷をめぐる協議は終わっていないと述べた。",
    "Korean": "장관은 월요일 계곡에 관한 협상이 끝나지 않았다고 말했다.",
    "Thai": "รัฐมนตรีกล่าวเมื่อวันจันทร์ว่าการเจรจายังไม่สิ้นสุด",
}
ENGLISH = (
    "The foreign minister of Arvenia said on Monday that the talks on the border valley had "
    "not failed, and that a new round was being prepared in the capital with both parties."
)


@pytest.mark.parametrize(("language", "text"), OTHERS.items(), ids=OTHERS)
def test_a_report_in_another_language_is_named(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("language", "text"), OTHERS.items(), ids=OTHERS)
def test_a_passage_quoted_in_another_language_leaves_a_report_english(
    language: str, text: str
) -> None:
    assert language_of(f"{ENGLISH} {ENGLISH} In her own words: “{text}”") == "English"


@pytest.mark.parametrize("language", ["German", "French", "Russian", "Turkish"])
def test_one_sentence_of_english_does_not_make_a_report_english(language: str) -> None:
    assert language_of(OTHERS[language] * 4 + " “We are ready to talk,” she said.") == language


@pytest.mark.parametrize(
    "text",
    [
        "Talks fail",
        "Orla Venn: no deal",
        "Arvenia, Veldra sign truce",
        "Le Monde",
        "“Nein.”",
        "No.",
        "The minister said no.",
        "Venn v. Okonedo 3-1, Maro v. Dunn 0-0",
        "https://post.example/1",
        "1234 – 5678",
        "",
    ],
)
def test_a_text_too_short_to_tell_is_english(text: str) -> None:
    assert language_of(text) == "English"


def test_a_short_text_is_not_english_when_nearly_every_word_says_so() -> None:
    assert language_of("„Wir werden nicht unterschreiben“, sagte die Ministerin.") == "German"


def test_a_list_of_names_and_numbers_with_some_english_is_english() -> None:
    rows = " ".join(f"{place}. Imre Dako (Arvenia) +0:{place}" for place in range(1, 90))

    assert language_of(f"Results of the border valley tour on Sunday: {rows}") == "English"


def test_a_language_in_no_list_is_not_taken_for_english() -> None:
    """Made up: no word of it is in any list."""
    syllables = [
        first + second for first in "bdkmpstv" for second in ("al", "ov", "ir", "unt", "erk")
    ]
    words = [syllables[n] + syllables[(7 * n + 3) % 40] for n in range(40)]

    assert language_of(" ".join(words) + ". " + " ".join(reversed(words))) == "another language"


def test_one_word_again_and_again_is_no_other_language() -> None:
    assert language_of("word " * 1000) == "English"


@given(st.text(max_size=400))
def test_any_text_has_a_language_and_always_the_same(text: str) -> None:
    assert language_of(text) == language_of(text) != ""


@pytest.mark.parametrize("unit", ["the ", "a", "ж", "’", "\ud800", "\u202e", "1", "漢"])
def test_a_text_of_any_length_is_told_at_once(unit: str) -> None:
    start = time.process_time()
    language_of(unit * 1_000_000)

    assert time.process_time() - start < 1
