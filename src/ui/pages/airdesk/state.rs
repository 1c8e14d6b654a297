//! What staff have filled in, as typed: the three screens' forms, held while the page is open and nowhere else.
use std::cell::{Ref, RefCell};
use std::rc::Rc;

use yew::functional::UseForceUpdateHandle;

use crate::base::{Date, Tri};
use crate::policy::Choices;
use crate::rules::air::{Grain, Measure, Response, Standard};

/// How a filled-in text is put where it belongs.
pub(super) type Set = fn(&mut Desk, String);

/// Everything filled in.
pub(super) struct Desk {
    pub(super) check: CheckForm,
    pub(super) publish: PublishForm,
    pub(super) aqi: AqiForm,
    /// What came of the last 复制 or 保存.
    pub(super) said: Option<&'static str>,
}

/// 研判.
pub(super) struct CheckForm {
    pub(super) grain: Grain,
    pub(super) daily: String,
    pub(super) hourly: String,
    pub(super) short_heavy: Tri,
    pub(super) sand_dust: Tri,
    pub(super) hourly_max: String,
    pub(super) choices: Choices,
}

/// 发布、解除，还是没有预警.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Issue,
    Lift,
    /// No alert, and none lifted lately: only the portal's file.
    Clear,
}

/// 发布台.
pub(super) struct PublishForm {
    pub(super) mode: Mode,
    pub(super) response: Response,
    pub(super) issued: String,
    pub(super) starts: String,
    pub(super) area: String,
    pub(super) lifted: String,
    pub(super) number: String,
    pub(super) link: String,
    pub(super) valid_until: String,
    /// Ids of the measures that the notice does not name.
    pub(super) left_out: Vec<String>,
    /// Filter of the units.
    pub(super) unit: String,
}

/// 按哪一版.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The one in force on the day.
    Day,
    One(Standard),
}

/// AQI.
pub(super) struct AqiForm {
    pub(super) day: String,
    pub(super) by: By,
    /// One a measure, in the order of [`Measure::ALL`].
    pub(super) values: [String; Measure::ALL.len()],
}

impl Desk {
    pub(super) fn new(today: Date) -> Desk {
        Desk {
            check: CheckForm {
                grain: Grain::Day,
                daily: String::new(),
                hourly: String::new(),
                short_heavy: Tri::Unknown,
                sand_dust: Tri::Unknown,
                hourly_max: String::new(),
                choices: Choices::default(),
            },
            publish: PublishForm {
                mode: Mode::Issue,
                response: Response::III,
                issued: String::new(),
                starts: String::new(),
                area: String::new(),
                lifted: String::new(),
                number: String::new(),
                link: String::new(),
                valid_until: String::new(),
                left_out: Vec::new(),
                unit: String::new(),
            },
            aqi: AqiForm { day: today.to_string(), by: By::Day, values: Default::default() },
            said: None,
        }
    }
}

/// Reads what is filled in, and writes it.
#[derive(Clone)]
pub(super) struct Pen {
    pub(super) desk: Rc<RefCell<Desk>>,
    pub(super) redraw: UseForceUpdateHandle,
}

impl Pen {
    pub(super) fn read(&self) -> Ref<'_, Desk> {
        self.desk.borrow()
    }

    /// Writes, and draws anew; what was said of the last result no longer holds.
    pub(super) fn write(&self, change: impl FnOnce(&mut Desk)) {
        self.desk.borrow_mut().said = None;
        change(&mut self.desk.borrow_mut());
        self.redraw.force_update();
    }

    /// Says what came of an action.
    pub(super) fn say(&self, words: &'static str) {
        self.write(|desk| desk.said = Some(words));
    }
}
