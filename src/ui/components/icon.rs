//! 图标: the line icons of the screens, drawn on a 24 × 24 grid, one path each. Always beside words; readers skip them.
use crate::ui::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// To the left.
    Back,
    /// To the right; turns in an open disclosure.
    Forward,
    /// A bare tick.
    Tick,
    /// A tick in a circle: yes, checked.
    Yes,
    /// A cross in a circle: no, wrong.
    No,
    /// A question mark in a circle: not known.
    Ask,
    /// An i in a circle.
    Info,
    /// A triangle.
    Warn,
    /// A clock.
    Clock,
    /// A pencil: entered by hand.
    Pencil,
    /// A book: an article.
    Book,
    /// A loudspeaker.
    Speaker,
    /// A lock.
    Lock,
    /// A telephone.
    Phone,
    /// A printer.
    Print,
    /// Two sheets.
    Copy,
    /// A leaf of a calendar.
    Calendar,
    /// A turning arrow.
    Again,
    /// Land and money: 征地社保补贴.
    Land,
    /// Wind: 重污染天气预警.
    Air,
    /// A plus: new.
    Plus,
    /// Up: stricter.
    Up,
    /// A course and a leaf: 碳达峰目标.
    Carbon,
    /// A doctor's bag: 乡村医生退休与养老.
    Doctor,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Icon::Back => "M15 5l-7 7 7 7",
            Icon::Forward => "M9 5l7 7-7 7",
            Icon::Tick => "M5 12.5l4.500 4.500L19 7.500",
            Icon::Yes => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.300l2.800 2.800 5.400-5.600",
            Icon::No => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.800 8.800l6.400 6.400M15.200 8.800l-6.400 6.400",
            Icon::Ask => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.400 9.600a2.700 2.700 0 1 1 4 2.400c-.9.5-1.400 1-1.400 2M12 16.900v.1"
            }
            Icon::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.500M12 7.600v.1",
            Icon::Warn => "M12 3.800l9.200 16H2.800zM12 10v4.600M12 17.200v.1",
            Icon::Clock => "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 7.500V12l3.200 2",
            Icon::Pencil => "M4.500 19.500l1-4.500L15.800 4.700l3.500 3.500L9 18.500zM13.500 7l3.500 3.500",
            Icon::Book => {
                "M5 4.500h11.500A2.500 2.500 0 0 1 19 7v12.500H7.200A2.200 2.200 0 0 1 5 17.300zM5 17.200A2.200 2.200 0 0 1 7.200 15H19M9 8.500h6"
            }
            Icon::Speaker => {
                "M4 9.500v5h3.500l5 4v-13l-5 4zM16 9a4.200 4.200 0 0 1 0 6M18.600 6.400a8 8 0 0 1 0 11.200"
            }
            Icon::Lock => "M6 10.500h12V20H6zM8.500 10.500V8a3.500 3.500 0 0 1 7 0v2.500",
            Icon::Phone => {
                "M6.200 4h3l1.500 4-2 1.500a11 11 0 0 0 5.800 5.800l1.500-2 4 1.500v3c0 1-.9 1.800-1.900 1.700A15.800 15.800 0 0 1 4.500 5.900 1.700 1.700 0 0 1 6.200 4z"
            }
            Icon::Print => "M7 8V3.500h10V8M7 17H4.500V8.800h15V17H17M7 14h10v6.500H7z",
            Icon::Copy => "M9 8.500h10.500v12H9zM5.500 15.500h-1v-12H15v1",
            Icon::Calendar => "M4 6h16v14H4zM4 10.500h16M8.500 3.500V7M15.500 3.500V7M9 15.200l2.200 2.100 4-4",
            Icon::Again => "M20 12a8 8 0 1 1-2.600-5.900M20.400 3.400v4.400H16",
            Icon::Air => "M3 9h11.500a3 3 0 1 0-2.900-3.800M3 13h15.500a3 3 0 1 1-2.900 3.800M3 17h7.500",
            Icon::Plus => "M12 5.500v13M5.500 12h13",
            Icon::Up => "M12 19V5.500M6.500 11L12 5.500l5.500 5.500",
            Icon::Carbon => {
                "M4 4.500v15.500h16M7 8c2.500 0 3.500 1 5 3.500s3 4 6.500 4M15.500 9.500c0-3 1.700-5 5-5.300 0 3.300-1.700 5.300-5 5.300zM15.500 9.500v1.800"
            }
            Icon::Doctor => "M4 8h16v11H4zM9 8V5h6v3M12 11v5M9.500 13.500h5",
            Icon::Land => {
                "M2.500 16.200c3.200-2 6.300-2 9.500 0s6.300 2 9.500 0M2.500 20.200c3.200-2 6.300-2 9.500 0s6.300 2 9.500 0M12 2.600a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM10 5.200l2 2.500 2-2.500M12 7.700v3M10.400 8.400h3.200"
            }
        }
    }

    /// The icon as markup.
    pub fn html(self) -> Html {
        self.with("ht-i")
    }

    /// The same, turning when its disclosure opens.
    pub fn turning(self) -> Html {
        self.with("ht-i ht-i--turn")
    }

    fn with(self, class: &'static str) -> Html {
        html! {
            <svg {class} viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={self.path()} /></svg>
        }
    }
}
