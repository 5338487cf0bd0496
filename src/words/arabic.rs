//! Arabic. Names stay as the article has them, in their own letters; numbers have the digits that Arabic news sites
//! have beside such names. A counted thing has six forms.

use standpoint_wire::{ActorKind, Basis, Class, Kind, Modality};

use super::{
    Cards, Claims, Corrections, Counts, Notices, Page, Panel, Settings, Sources, Stances, Words, either,
    grouped, is_under_one, megabytes,
};
use crate::{
    analyzer::Failure,
    intake::{LIMIT, Refusal},
    model::{ModelFailure, ModelFile},
    sources::Sort,
    state::{FOREIGN, Picture, Tab, UNCLOSED},
};

/// See [`Words`].
pub static ARABIC: Words = Words {
    counts: Counts {
        actors: |number| count(number, ["لا أطراف", "طرف واحد", "طرفان", "أطراف", "طرفًا", "طرف"]),
        quotes: |number| {
            count(number, ["لا اقتباسات", "اقتباس واحد", "اقتباسان", "اقتباسات", "اقتباسًا", "اقتباس"])
        },
        stances: |number| count(number, ["لا مواقف", "موقف واحد", "موقفان", "مواقف", "موقفًا", "موقف"]),
        words: |number| count(number, ["لا كلمات", "كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة"]),
    },
    page: Page {
        licence: "الترخيص: ",
        to_sample: "العودة إلى المقال النموذجي",
        key_name: "اسم",
        key_actor: "أحد الأطراف",
        key_words: "كلام",
        key_quote: "ما قاله أحدهم",
        key_evidence: "الدليل على ما يُعرض",
        show_anyway: "اعرضه رغم ذلك",
        article_text: "نص المقال",
        paste_here: "الصق المقال هنا",
        own_article: "اقرأ مقالًا من عندك",
        open_file: "فتح ملف …",
        or_drop: "أو أفلِته في أي مكان",
        cancel: "إلغاء",
        read_it: "اقرأ",
        or_sample: "أو اقرأ واحدًا من مقالاتنا",
        strip_tags: "اقرأه بلا وسوم",
        keep_tags: "اقرأه كما هو",
        without_highlights: "القراءة بلا تمييز",
        with_highlights: "إظهار التمييز",
        highlights: "التمييز",
        open_text: "فتح نص",
        tagline: "من يقول ماذا، وأين يقف كلٌّ منهم",
        skip: "تخطَّ",
        skip_to_article: "انتقل إلى المقال",
        skip_to_cast: "انتقل إلى الأطراف",
        drop_file: "أفلِت الملف لقراءته",
        own_text: "نصّك",
        sample_article: "مقال نموذجي",
        read_here: |all| {
            format!("{}، قُرئت في هذا المتصفح ولا يغادر أيٌّ منها الصفحة", (ARABIC.counts.words)(all))
        },
        read_before: |all| format!("{}، قُرئت مسبقًا ولا يغادر أيٌّ منها الصفحة", (ARABIC.counts.words)(all)),
        what_to_paste: |limit| {
            format!(
                "الصق مقالًا إخباريًا بالإنجليزية: العنوان أولًا، وسطر فارغ بين الفقرات، وبحدّ أقصى {} حرف. يُحلَّل في \
                 هذا المتصفح ولا يُرسَل إلى أي مكان.",
                grouped(limit, ',')
            )
        },
        analysis_ready: |actors, quotes| {
            let Counts { actors: of_actors, quotes: of_quotes, .. } = &ARABIC.counts;
            format!("اكتمل التحليل: {}، {}.", of_actors(actors), of_quotes(quotes))
        },
        quote_of: |speaker| format!("اقتباس: {speaker}"),
    },
    panel: Panel {
        cast: "الأطراف",
        find_actor: "ابحث عن طرف",
        find_actor_by_name: "ابحث عن طرف باسمه",
        kind_of_actor: "نوع الطرف",
        all_kinds: "كل الأنواع",
        no_such_actor: "لا يوجد طرف بهذا الاسم أو من هذا النوع.",
        no_analysis_here: "لا يوجد تحليل لهذا النص.",
        was_cancelled: "أُلغي التحليل.",
        analyse_again: "أعد التحليل",
        no_cast: "لا أطراف",
        no_analysis: "لا تحليل",
        reading_now: "جارٍ قراءة المقال …",
        reading_article: "جارٍ قراءة المقال",
        open_sheet: "فتح",
        close_sheet: "إغلاق",
        nobody_found: "لم يُعثر في هذا النص على أحد: لا شخص ولا حكومة ولا منظمة تقول شيئًا أو تفعله.",
        signs_legend: "علامة الزائد تعني التأييد، وعلامة الناقص تعني المعارضة. والفراغ يعني أنه لم يُعثر على شيء في هذا \
                       المقال، ولا يعني الحياد.",
        keys: [
            ("n", " و"),
            ("p", " للتنقل بين المواضع المميَّزة، "),
            ("j", " و"),
            ("k", " بين الاقتباسات، "),
            ("Enter", " لفتح أحدها، "),
            ("m", " لإخفائها، "),
            ("Esc", " للرجوع."),
        ],
        withheld: "لا تُعرض الأطراف: يبدو أن هذا النص ليس بالإنجليزية، وما يجده التحليل في لغة أخرى خطأ في معظمه.",
        tabs: "ما الذي يُعرض",
        as_table: "الشيء نفسه في جدول",
        nothing_found: "لم يُعثر على شيء.",
        all_of_them: "عرض الكل",
        fewer: "عرض أقل",
        tab: |tab| match tab {
            Tab::Actors => "الأطراف",
            Tab::Stances => "المواقف",
            Tab::Claims => "الادعاءات",
            Tab::Sources => "المصادر",
        },
        also_mentioned: |number| format!("ذُكروا أيضًا ({number})"),
    },
    notices: Notices {
        stop: "إيقاف",
        loading_model: "جارٍ تحميل نموذج القراءة",
        first_reading: "ما تراه حتى ذلك الحين قراءة أولى بالقواعد.",
        rules_alone: "يُقرأ المقال الآن بالقواعد وحدها، وهي تجد أقل.",
        try_again: "حاول مرة أخرى",
        not_english: "يبدو أن النص ليس بالإنجليزية.",
        stopped: "توقف التحليل. ما تراه قراءة أولى بالقواعد.",
        no_text: "لا نصّ هنا لقراءته.",
        refusal: |refusal| match refusal {
            Refusal::Empty => "لا يوجد نص هنا بعد. الصق مقالًا أو افتح ملفًا.".to_owned(),
            Refusal::TooLong(characters) => {
                format!("في هذا النص {} حرف؛ {}", grouped(*characters, ','), way_out())
            }
            Refusal::TooBig(bytes) => format!("حجم هذا الملف {} بايت؛ {}", grouped(*bytes, ','), way_out()),
            Refusal::Html(_) => "يبدو أن هذا HTML. لا يمكن قراءة غير الكلمات التي فيه، بلا الوسوم.".to_owned(),
            Refusal::NotText => {
                "هذا الملف ليس نصًا عاديًا. افتح ملفًا من نوع ‎.txt أو ‎.md، أو انسخ كلمات المقال والصقها."
                    .to_owned()
            }
            Refusal::Unreadable => "تعذرت قراءة هذا الملف. حاول مرة أخرى، أو الصق كلمات المقال.".to_owned(),
        },
        failure: |failure| match failure {
            Failure::NoWorker => {
                "تعذر بدء التحليل: لم يحمّل المتصفح برنامجه. أعد تحميل الصفحة؛ ويمكن قراءة المقال في هذه الأثناء."
            }
            Failure::Crash => {
                "توقف التحليل عند هذا النص. هذا خطأ في البرنامج وليس خطأك. يمكن قراءة المقال من دونه."
            }
        },
        no_model: |failure| {
            let ModelFile { name, size, .. } = ModelFile::known();
            match failure {
                ModelFailure::Missing(status) => format!(
                    "نموذج القراءة ليس على الخادم: أجاب بالرمز {status} عن {name}. يستطيع ناشر هذه الصفحة أن يضع الملف \
                     بجانبها."
                ),
                ModelFailure::Unreachable => {
                    "تعذر جلب نموذج القراءة: الخادم لا يجيب. حاول مرة أخرى عندما تكون متصلًا بالإنترنت."
                        .to_owned()
                }
                ModelFailure::Cut { received } => format!(
                    "لم يصل من نموذج القراءة إلا جزء: {} من {} ميغابايت. تنجح المحاولة الثانية عادةً.",
                    megabytes(*received, '.'),
                    megabytes(size, '.')
                ),
                ModelFailure::Wrong => {
                    "الملف الذي وصل ليس نموذج القراءة لهذه الصفحة، وقد أُهمل. حاول مرة أخرى؛ فإن بقي \
                                        الأمر كذلك فالنسخة التي على الخادم تالفة."
                        .to_owned()
                }
                ModelFailure::Refused(reason) => {
                    format!(
                        "وصل نموذج القراءة، لكن هذه الصفحة لا تستطيع قراءته: {reason}. قد تفيد إعادة تحميل الصفحة."
                    )
                }
                ModelFailure::Crash => {
                    "تعذر فتح نموذج القراءة: ربما لا تكفي ذاكرة المتصفح له. قد يفيد إغلاق ألسنة أخرى."
                        .to_owned()
                }
            }
        },
        warning: |code| match code {
            UNCLOSED => Some("فُتحت علامة اقتباس ولم تُغلق؛ فعُدَّ الاقتباس منتهيًا بنهاية فقرته."),
            FOREIGN => Some("لا يبدو هذا النص بالإنجليزية. Standpoint لا يقرأ إلا الإنجليزية."),
            _ => None,
        },
        reading_part: |part, all| format!("جارٍ قراءة الجزء {part} من {all}"),
        stopped_after: |read, all| {
            format!("توقف التحليل بعد الجزء {read} من {all}. وما بقي قراءة أولى بالقواعد.")
        },
        loaded: |received, size| format!("{} من {} ميغابايت", megabytes(received, '.'), megabytes(size, '.')),
        brief_reading: |part, all| format!("قراءة {part} من {all}"),
        brief_stopped: "متوقف",
        brief_loading: |share| format!("النموذج {}", percent(share)),
        brief_no_model: "بلا نموذج",
    },
    cards: Cards {
        toward: "تجاه",
        on: "بشأن",
        speaker_unclear: "قائل غير واضح",
        perhaps: "ربما",
        give_to: |name| format!("انسب هذا الاقتباس إلى {name}"),
        is_disputed: "متنازع فيه",
        is_unsure: "غير مؤكد",
        articles_wording: "بصياغة المقال",
        said: "أقواله",
        did: "أفعاله",
        stands: "مواقفه",
        others_say: "ما يقوله الآخرون",
        others_did: "ما فعله الآخرون",
        previous_mention: "الذكر السابق",
        next_mention: "الذكر التالي",
        copy_hint: "انسخ الكلام مع القائل والمقال",
        copy: "نسخ",
        copied: "نُسخ",
        no_copy: "غير مسموح هنا",
        speaks_for: "يتحدث باسم",
        spoken_for_by: "يتحدث باسمه",
        also: "يُسمى أيضًا",
        unclear: "قائل غير واضح",
        quotes: "اقتباسات",
        deeds: "أفعال",
        positions: "مواقف",
        words: "أقوال",
        words_or_deeds: "أقوال أو أفعال",
        kind: |kind| match kind {
            ActorKind::Person => "شخص",
            ActorKind::Government => "حكومة",
            ActorKind::Military => "جيش أو شرطة",
            ActorKind::ArmedGroup => "جماعة مسلحة",
            ActorKind::Party => "حزب أو حركة",
            ActorKind::Intergov => "هيئة دولية",
            ActorKind::Organization => "منظمة",
            ActorKind::Media => "وسيلة إعلام",
            ActorKind::Public => "الجمهور",
            ActorKind::Anonymous => "مصدر لم يُسمَّ",
        },
        quote_kind: |kind| match kind {
            Kind::Direct => "بين علامتي اقتباس",
            Kind::Indirect => "بالمعنى",
            Kind::Mixed => "بعضه بين علامتي اقتباس",
        },
        within: |name, _| name.to_owned(),
        about: |name| format!("عن {name} أو عن أفعاله"),
        for_or_against: |name| format!("تأييدًا لـ {name} أو ضده"),
        according_to: |name| format!("بحسب {name}"),
        words_of: |holder| format!("بكلمات {holder}"),
        own_words: |_| "بكلماته هو",
        and_more: |number| {
            format!("و{} أخرى", count(number, ["لا أسماء", "اسم واحد", "اسمان", "أسماء", "اسمًا", "اسم"]))
        },
        mentioned: |number| format!("ذُكر {}", times(number)),
        place_of: |number, all| format!("{number} من {all}"),
        unclear_quotes: |number| {
            format!(
                "{}: لا يمكن نسبة ذلك إلى أحد من دون تخمين؛ اضغط على اسم لنسبته إليه.",
                (ARABIC.counts.quotes)(number)
            )
        },
        none_by: |things, name| format!("لم يُعثر على {} لـ {name}.", either(things, " أو ", " أو ")),
        none_of_others: |things, name| format!("لم يُعثر على {things} لآخرين تأييدًا لـ {name} أو ضده."),
        not_neutral: |name| format!("ولا يعني ذلك أن {name} على الحياد."),
        citation: |content, speaker, article| format!("{content}\n— {speaker}، في: {article}"),
    },
    stances: Stances {
        stances_title: "من يقف أين",
        no_stances: "لم يُعثر في هذا المقال على موقف لأحد. ولا يعني ذلك أن أحدًا على الحياد.",
        toward_each_other: "بعضهم تجاه بعض",
        on_events: "من الأحداث والمقترحات",
        events: "الأحداث والمقترحات",
        matrix: "من يقف كيف تجاه من",
        corner: "من ↓ تجاه من ←",
        back_to_stances: "كل المواقف",
        stance_columns: ["من", "الموقف", "تجاه من", "العلامة", "كلام من", "الدليل"],
        in_words: "بالقول",
        in_deeds: "بالفعل",
        alleged: "مزعوم: كلام طرف آخر",
        disputed: "متنازع فيه: هناك من ينفيه",
        matrix_legend: "الزائد تأييد والناقص معارضة؛ والرقم عدد المواقف من النوع نفسه. والشطب على العلامة: المقال يقول إن \
                        الأمر ليس كذلك. والفراغ يعني أنه لم يُعثر على شيء، ولا يعني الحياد.",
        pictures: "طريقة العرض",
        in_favour: "تأييد",
        against: "معارضة",
        with_deeds: "بالفعل أيضًا",
        left_out_hint: "أقل تأكيدًا من أن تُعدّ أو تُعرض في موضع آخر",
        comma: "، ",
        holds: ": ",
        picture: |picture| match picture {
            Picture::Matrix => "مصفوفة",
            Picture::Map => "خريطة",
            Picture::Table => "جدول",
        },
        not_on_map: |number| format!("ليس على الخريطة: {} لها مواقف أقل.", (ARABIC.counts.actors)(number)),
        left_out: |number| format!("تُركت لعدم وضوحها ({number})"),
        and_left_out: |number| format!("{number} تُركت لعدم وضوحها"),
        counted: |number, sign| {
            if number == 1 { sign.to_owned() } else { format!("{sign} {}", times(number)) }
        },
        cell: |holder, target, signs| format!("{holder} تجاه {target}: {signs}"),
        cell_title: |holder, target| format!("موقف {holder} من {target}"),
        card_of: |name| format!("كل شيء عن {name}"),
        its_own: |_| "كلامه هو",
        the_articles: "كلام المقال",
        is_alleged: "مزعوم",
        is_disputed: "متنازع فيه",
        stance: |class, is_negated| match (class, is_negated) {
            (Class::Support, false) => ["تأييد", "لـ"],
            (Class::Agree, false) => ["موافقة", "على"],
            (Class::Help, false) => ["مساعدة", "لـ"],
            (Class::CallFor, false) => ["دعوة", "إلى"],
            (Class::Criticise, false) => ["انتقاد", "لـ"],
            (Class::Accuse, false) => ["اتهام", "لـ"],
            (Class::Deny, false) => ["نفي", "لـ"],
            (Class::Reject, false) => ["رفض", "لـ"],
            (Class::Threaten, false) => ["تهديد", "لـ"],
            (Class::Concern, false) => ["قلق", "بشأن"],
            (Class::Fight, false) => ["تحرك", "ضد"],
            (Class::Support, true) => ["لا تأييد", "لـ"],
            (Class::Agree, true) => ["لا موافقة", "على"],
            (Class::Help, true) => ["لا مساعدة", "لـ"],
            (Class::CallFor, true) => ["لا دعوة", "إلى"],
            (Class::Criticise, true) => ["لا انتقاد", "لـ"],
            (Class::Accuse, true) => ["لا اتهام", "لـ"],
            (Class::Deny, true) => ["لا نفي", "لـ"],
            (Class::Reject, true) => ["لا رفض", "لـ"],
            (Class::Threaten, true) => ["لا تهديد", "لـ"],
            (Class::Concern, true) => ["لا قلق", "بشأن"],
            (Class::Fight, true) => ["لا تحرك", "ضد"],
        },
        reserve: |modality| match modality {
            Modality::Asserted | Modality::Negated => None,
            Modality::Hedged => Some("بحسب ما يُروى"),
            Modality::Conditional => Some("بشرط"),
            Modality::Future => Some("لم يحدث بعد"),
        },
        sign: |sign, basis, is_negated| match (sign > 0, basis, is_negated) {
            (true, Basis::Said, false) => "تأييد بالقول",
            (true, Basis::Did, false) => "تأييد بالفعل",
            (false, Basis::Said, false) => "معارضة بالقول",
            (false, Basis::Did, false) => "معارضة بالفعل",
            (true, _, true) => "لا تأييد",
            (false, _, true) => "لا معارضة",
        },
    },
    claims: Claims {
        claims_title: "ادعاءات ونفي",
        claims_hint: "ما يأخذه طرف على آخر أو يقوله عنه، وما يُنفى. وليس شيء من ذلك كلام المقال نفسه.",
        no_claims: "لم يُعثر في هذا المقال على اتهام ولا على نفي.",
        disputes: "متنازع فيه",
        only_asserted: "ادعاء بلا نفي",
        only_asserted_hint: "لم يُعثر هنا على نفي له.",
        only_denied: "نفي بلا ادعاء",
        only_denied_hint: "لم يُعثر هنا على من يقول به.",
        asserted_by: "بحسب",
        denied_by: "ينفيه",
        claim_columns: ["من", "ماذا يفعل", "الادعاء", "الدليل"],
        asserts: "يؤكد",
        denies: "ينفي",
        asserts_disputed: "يؤكد (متنازع فيه)",
        denies_disputed: "ينفي (متنازع فيه)",
    },
    sources: Sources {
        narrated: "سرد، وليس كلام أحد",
        no_sources: "لا يُقتبس في هذا المقال كلام أحد.",
        source_columns: ["المصدر", "النوع", "الاقتباسات", "الكلمات", "الحصة"],
        score_title: "من يتحدث وأين",
        score_hint: "كل سطر هو المقال من أوله إلى آخره. اختر موضعًا لقراءته.",
        beginning: "البداية",
        end: "النهاية",
        score_columns: ["من", "الموضع", "الكلام"],
        sources_title: "كلام من",
        sort: |sort| match sort {
            Sort::Named => "مصادر مسماة",
            Sort::Unnamed => "مصادر غير مسماة",
            Sort::Document => "وثائق وما شابهها",
            Sort::Media => "وسائل إعلام",
            Sort::Unclear => "غير واضح",
        },
        percent: |share| {
            if is_under_one(share) {
                format!("أقل من {}", percent(1))
            } else {
                percent(share.round() as i64)
            }
        },
        share_sum: |share, all| {
            let words = count(all, ["لا كلمات", "كلمة واحدة", "كلمتين", "كلمات", "كلمة", "كلمة"]);
            format!("المنسوب إلى أحد: {} من {words}", (ARABIC.sources.percent)(share))
        },
        hedged: |number, all| match (number, all) {
            (_, 0) => "لم يُعثر على موقف يمكن أن يُتحفَّظ عليه.".to_owned(),
            (0, _) => format!("المواقف: {}، ولا تحفّظ على أيٍّ منها.", grouped(all, ',')),
            _ => format!(
                "ما ورد بتحفّظ: {} من {}، أي بحسب ما يُروى أو بشرط.",
                grouped(number, ','),
                grouped(all, ',')
            ),
        },
        lane: |name, quotes| format!("{name} يتحدث {}؛ انتقل إلى الموضع التالي", times(quotes)),
    },
    corrections: Corrections {
        back_to_actors: "كل الأطراف",
        corrections_title: "تصحيحاتك",
        corrections_hint: "تُحفظ في هذا المتصفح مع هذا المقال، وتبقى سارية إذا قُرئ من جديد.",
        no_corrections: "لم يُصحَّح شيء.",
        waiting: "معلَّق: لم يُعثر على شيء عند هذه الكلمات",
        show_place: "أظهر الموضع",
        take_back: "تراجع عنه",
        show_corrections: "القائمة",
        undo: "تراجع",
        redo: "إعادة",
        correct: "تصحيح",
        corrected: "صحّحته أنت",
        name: "الاسم",
        save: "حفظ",
        kind: "النوع",
        same_as: "هو نفسه",
        nobody_else: "لا أحد غيره",
        not_this_actor: "ليس هذا",
        choose_mention: "اختر ذكرًا",
        other_speaker: "يقول هذا شخص آخر",
        wrong_speaker: "القائل خطأ؟",
        nobody_known: "لا يمكن تسمية أحد",
        flip: "اعكس العلامة",
        flip_hint: "الأمر على العكس: تأييد لا معارضة، أو معارضة لا تأييد",
        drop: "إزالة",
        drop_hint: "المقال لا يقول هذا",
        undo_key: "Ctrl+Z",
        redo_key: "Ctrl+Shift+Z",
        not_kept: "لم تُحفظ: هذا المتصفح لا يخزّن شيئًا لهذه الصفحة. ستضيع تصحيحاتك عند إغلاقها.",
        confirm: "تأكيد",
        confirm_hint: "المقال يقول هذا فعلًا",
        sum: |number| {
            let forms = ["لم يُصحَّح شيء", "تصحيح واحد", "تصحيحان", "تصحيحات", "تصحيحًا", "تصحيح"];
            count(number, forms)
        },
        renamed: |words, name| format!("«{words}» اسمه {name}"),
        rekinded: |words, kind| format!("«{words}» من نوع: {kind}"),
        merged: |words, into| format!("«{words}» هو نفسه «{into}»"),
        split: |words| format!("«{words}» طرف آخر"),
        given: |words, speaker| match speaker {
            Some(speaker) => format!("«{speaker}» هو قائل «{words}»"),
            None => format!("لا يمكن تسمية قائل «{words}»"),
        },
        dropped: |words| format!("ليس موقفًا: «{words}»"),
        flipped: |words| format!("العلامة الأخرى: «{words}»"),
        confirmed: |words| format!("موقف مؤكد: «{words}»"),
    },
    settings: Settings {
        settings: "القراءة",
        keys: [
            "العلامة التالية والسابقة",
            "الاقتباس التالي والسابق",
            "فتح البطاقة",
            "العودة إلى حيث كنت",
            "البحث عن طرف",
            "إظهار التمييز وإخفاؤه",
            "التراجع عن تصحيح",
            "هذه القائمة",
        ],
        printed_cast: "الأطراف",
        printed_notes: "من يقول ماذا",
        printed_by: "وجده Standpoint، وهو برنامج يخطئ. وما لم يُذكر لم يُعثر عليه.",
        names: ["الألوان", "الحجم", "طول السطر", "الخط", "التمييز في النص", "اللغة"],
        options: [
            &["تلقائي", "فاتح", "بُنّي", "داكن"],
            &["صغير", "متوسط", "كبير", "ضخم"],
            &["قصير", "متوسط", "طويل"],
            &["مذيّل", "بسيط"],
            &["ظاهر", "مخفي"],
            &["تلقائي", "English", "Deutsch", "العربية"],
        ],
    },
};

/// What to do with a text beyond the limit.
fn way_out() -> String {
    format!(
        "تقرأ الصفحة حتى {} حرف. اقرأه على أجزاء، أو استعمل سطر الأوامر الذي لا حدّ له: standpoint analyze article.txt",
        grouped(LIMIT, ',')
    )
}

/// A share, its sign behind the number wherever it stands: isolated, because a sign between Arabic words would go
/// before it.
fn percent(share: impl std::fmt::Display) -> String {
    format!("\u{2066}{share}%\u{2069}")
}

/// So many times.
fn times(number: usize) -> String {
    count(number, ["ولا مرة", "مرة واحدة", "مرتين", "مرات", "مرة", "مرة"])
}

/// So many things, whose forms are none, one, two, a few (3 to 10), many (11 to 99), and others (100, 101, 102 …).
/// The first three say the number themselves.
fn count(number: usize, [none, one, two, few, many, other]: [&str; 6]) -> String {
    let of = |form: &str| format!("{} {form}", grouped(number, ','));
    match (number, number % 100) {
        (0, _) => none.to_owned(),
        (1, _) => one.to_owned(),
        (2, _) => two.to_owned(),
        (_, 3..=10) => of(few),
        (_, 11..=99) => of(many),
        _ => of(other),
    }
}
