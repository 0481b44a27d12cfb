-- Text as search compares it: without accents, ligatures, width and letter case, whatever the database's locale. What has no
-- decomposition in Unicode is written as ICU's Latin-ASCII writes it; a test compares the two over every Latin letter.
-- Beside an older release: it knows neither the function nor the indexes, and keeps its own until a later migration drops them.
CREATE FUNCTION folded(text TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT normalize(lower(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(
    regexp_replace(normalize(text, NFKD),
      '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670'
      '\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g'),
    'ÐØðøĐđĦħıĸŁłŊŋŦŧƀƁƂƃƇƈƉƊƋƌƐƑƒƓƖƗƘƙƚƝƞƤƥƫƬƭƮƲƳƴƵƶǤǥȡȤȥȴȵȶȷȺȻȼȽȾȿɀɃɄɆɇɈɉɌɍɎɏɓɕɖɗɛɟɠɡɢɦɧɨɪɫɬɭ'
    'ɱɲɳɴɼɽɾʀʂʈʉʋʏʐʑʙʛʜʝʟʠᴀᴃᴄᴅᴆᴇᴊᴋᴌᴍᴏᴘᴛᴜᴠᴡᴢᵬᵭᵮᵯᵰᵱᵲᵳᵴᵵᵶᵻᵽᵾᶀᶁᶂᶃᶄᶅᶆᶇᶈᶉᶊᶌᶍᶎᶏᶑᶒᶓᶖᶙẜẝỼỽỾỿⱠⱡⱢⱣⱤⱥⱦⱧⱨⱩⱪⱫ'
    'ⱬⱮⱱⱲⱳⱴⱸⱺⱾⱿꜰꜱꝀꝁꝂꝃꝄꝅꝆꝇꝈꝉꝊꝋꝌꝍꝐꝑꝒꝓꝔꝕꝖꝗꝘꝙꝞꝟꝱꝲꝳꝴꝵꝶꝷꝹꝺꝻꝼꞆꞇꞐꞑꞒꞓꞠꞡꞢꞣꞤꞥꞦꞧꞨꞩꞪꜳæᴁꜵꜷꜹꜺꜻꜽʥỻœɶƣꝏẞþᵺꝤꝥꝦꝧꝡΑ'
    'ΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏ',
    'dododdhhiqllnnttbbbbccddddeffgiikklnnppttttvyyzzggdzzlntjaccltszbueejjrryybcddejggghhiilll'
    'mnnnrrrrstuvyzzbghjlqabcddejklmoptuvwzbdfmnprrstzipubdfgklmnprsvxzadeeiussvvyylllprathhkkz'
    'zmvwwveoszfskkkkkkllllooooppppppqqqqvvdlmnrrtddffttnnccggkknnrrsshꜲÆÆꜴꜶꜸꜸꜸꜼʣỺŒŒƢꝎßÞÞÞÞÞÞꝠα'
    'βγδεζηθικλμνξοπρστυφχψωσабвгдежзийклмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџ')
    , 'Ꜳ', 'aa'), 'Æ', 'ae'), 'Ꜵ', 'ao'), 'Ꜷ', 'au'), 'Ꜹ', 'av'), 'Ꜽ', 'ay'), 'ȸ', 'db')
    , 'ʣ', 'dz'), 'ƕ', 'hv'), 'Ỻ', 'll'), 'ʪ', 'ls'), 'ʫ', 'lz'), 'Œ', 'oe'), 'Ƣ', 'oi')
    , 'Ꝏ', 'oo'), 'ȹ', 'qp'), 'ß', 'ss'), 'Þ', 'th'), 'ʦ', 'ts'), 'ᵫ', 'ue'), 'Ꝡ', 'vy')), NFC);
$$;

CREATE INDEX platform_user_folded_name_idx ON platform_user USING gin (to_tsvector('simple', folded(display_name)));
CREATE INDEX bank_account_folded_name_idx ON bank_account USING gin (to_tsvector('simple', folded(owner_name)));
