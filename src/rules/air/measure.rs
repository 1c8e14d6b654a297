//! 污染物浓度: which pollutant, averaged over how long, and in which report that average stands (HJ 633).

/// 污染物.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pollutant {
    /// PM2.5.
    Pm25,
    /// PM10.
    Pm10,
    /// 二氧化硫.
    So2,
    /// 二氧化氮.
    No2,
    /// 一氧化碳.
    Co,
    /// 臭氧.
    O3,
}

/// 平均时间.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Averaging {
    /// 24小时.
    Day,
    /// 8小时, sliding.
    EightHours,
    /// 1小时.
    Hour,
}

/// A concentration that HJ 633 has a scale for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// PM2.5, 24 h.
    Pm25Day,
    /// PM10, 24 h.
    Pm10Day,
    /// SO2, 24 h.
    So2Day,
    /// SO2, 1 h.
    So2Hour,
    /// NO2, 24 h.
    No2Day,
    /// NO2, 1 h.
    No2Hour,
    /// CO, 24 h.
    CoDay,
    /// CO, 1 h.
    CoHour,
    /// O3, 1 h.
    O3Hour,
    /// O3, 8 h.
    O3EightHours,
}

impl Pollutant {
    /// Id of the contract.
    pub fn id(self) -> &'static str {
        match self {
            Pollutant::Pm25 => "pm25",
            Pollutant::Pm10 => "pm10",
            Pollutant::So2 => "so2",
            Pollutant::No2 => "no2",
            Pollutant::Co => "co",
            Pollutant::O3 => "o3",
        }
    }

    /// On screens.
    pub fn zh(self) -> &'static str {
        match self {
            Pollutant::Pm25 => "PM2.5",
            Pollutant::Pm10 => "PM10",
            Pollutant::So2 => "二氧化硫",
            Pollutant::No2 => "二氧化氮",
            Pollutant::Co => "一氧化碳",
            Pollutant::O3 => "臭氧",
        }
    }

    /// Unit of its concentrations.
    pub fn unit(self) -> &'static str {
        match self {
            Pollutant::Co => "毫克/立方米",
            Pollutant::Pm25 | Pollutant::Pm10 | Pollutant::So2 | Pollutant::No2 | Pollutant::O3 => "微克/立方米",
        }
    }
}

impl Measure {
    /// All of them, in the order of screens.
    pub const ALL: [Measure; 10] = [
        Measure::Pm25Day,
        Measure::Pm10Day,
        Measure::So2Day,
        Measure::So2Hour,
        Measure::No2Day,
        Measure::No2Hour,
        Measure::CoDay,
        Measure::CoHour,
        Measure::O3Hour,
        Measure::O3EightHours,
    ];

    /// Id of the contract.
    pub fn id(self) -> &'static str {
        match self {
            Measure::Pm25Day => "pm25_24h",
            Measure::Pm10Day => "pm10_24h",
            Measure::So2Day => "so2_24h",
            Measure::So2Hour => "so2_1h",
            Measure::No2Day => "no2_24h",
            Measure::No2Hour => "no2_1h",
            Measure::CoDay => "co_24h",
            Measure::CoHour => "co_1h",
            Measure::O3Hour => "o3_1h",
            Measure::O3EightHours => "o3_8h",
        }
    }

    /// Its pollutant.
    pub fn pollutant(self) -> Pollutant {
        match self {
            Measure::Pm25Day => Pollutant::Pm25,
            Measure::Pm10Day => Pollutant::Pm10,
            Measure::So2Day | Measure::So2Hour => Pollutant::So2,
            Measure::No2Day | Measure::No2Hour => Pollutant::No2,
            Measure::CoDay | Measure::CoHour => Pollutant::Co,
            Measure::O3Hour | Measure::O3EightHours => Pollutant::O3,
        }
    }

    /// Averaged over.
    pub fn averaging(self) -> Averaging {
        match self {
            Measure::Pm25Day | Measure::Pm10Day | Measure::So2Day | Measure::No2Day | Measure::CoDay => Averaging::Day,
            Measure::So2Hour | Measure::No2Hour | Measure::CoHour | Measure::O3Hour => Averaging::Hour,
            Measure::O3EightHours => Averaging::EightHours,
        }
    }

    /// On screens: 臭氧8小时平均.
    pub fn zh(self) -> String {
        let averaging = match self.averaging() {
            Averaging::Day => "24小时平均",
            Averaging::EightHours => "8小时平均",
            Averaging::Hour => "1小时平均",
        };
        format!("{}的{averaging}", self.pollutant().zh())
    }

    /// Its scale in the policy file.
    pub(super) fn scale_id(self) -> String {
        format!("aqi.{}", self.id())
    }

    /// 日报: 24 hours for all but ozone.
    pub fn in_daily_report(self) -> bool {
        match (self.pollutant(), self.averaging()) {
            (Pollutant::O3, _) | (_, Averaging::Day) => true,
            (_, Averaging::EightHours | Averaging::Hour) => false,
        }
    }

    /// 实时报: one hour, eight for ozone besides, and the 24-hour scale for particles.
    pub fn in_hourly_report(self) -> bool {
        match (self.pollutant(), self.averaging()) {
            (Pollutant::Pm25 | Pollutant::Pm10 | Pollutant::O3, _) | (_, Averaging::Hour) => true,
            (_, Averaging::Day | Averaging::EightHours) => false,
        }
    }

    /// Over the top of its scale HJ 633-2012 drops this one for another average of the same pollutant.
    pub(super) fn stand_in(self) -> Option<Measure> {
        match self {
            Measure::So2Hour => Some(Measure::So2Day),
            Measure::O3EightHours => Some(Measure::O3Hour),
            Measure::Pm25Day
            | Measure::Pm10Day
            | Measure::So2Day
            | Measure::No2Day
            | Measure::No2Hour
            | Measure::CoDay
            | Measure::CoHour
            | Measure::O3Hour => None,
        }
    }
}
