//! The step that says where each diagnostic is, and how seriously it is taken.

use crate::diagnostic::{Diagnostic, Diagnostics, Severity, codes};
use crate::generate::filter::matches;
use crate::generate::settings::{Level, LevelSetting};
use crate::source::{FileId, Tree};

/// Notes the place of each diagnostic, gives it the level of the last setting that fits, and reports settings that
/// fit none.
pub(in crate::generate) fn levels(
    settings: &[LevelSetting],
    tree: &Tree,
    file: Option<FileId>,
    diagnostics: &mut Diagnostics,
) {
    let mut used = vec![false; settings.len()];
    diagnostics.settle(|found| {
        found.place = found
            .span()
            .and_then(|span| tree.reference_to(span))
            .map(Into::into);
        let fitting = settings.iter().zip(&mut used);
        let fitting = fitting.filter(|(setting, _)| fits(setting, found));
        let level = fitting
            .map(|(setting, used)| {
                *used = true;
                setting.level
            })
            .last();
        level.is_none_or(|level| settle(found, level))
    });
    let idle = settings.iter().zip(used).filter(|(_, used)| !used);
    diagnostics.extend(idle.filter_map(|(setting, _)| report(setting, file)));
}

/// Gives a diagnostic its level. Whether it is to be shown.
fn settle(found: &mut Diagnostic, level: Level) -> bool {
    if found.severity == Severity::Error {
        let help = "no level lets a client be written from this";
        if level != Level::Deny {
            found.help.push(help.to_owned());
        }
        return true;
    }
    found.is_settled = true;
    match level {
        Level::Allow => return false,
        Level::Warn => found.severity = Severity::Warning,
        Level::Deny => found.severity = Severity::Error,
    }
    true
}

fn fits(setting: &LevelSetting, found: &Diagnostic) -> bool {
    let Some(at) = &setting.at else {
        return setting.code == found.code;
    };
    let within = |place: &str| {
        let mut above = place.match_indices('/').map(|(end, _)| end);
        let holds = |end: usize| {
            place
                .get(..end)
                .is_some_and(|above| matches(&at.value, above))
        };
        matches(&at.value, place) || above.any(holds)
    };
    setting.code == found.code && found.place.as_deref().is_some_and(within)
}

fn report(setting: &LevelSetting, file: Option<FileId>) -> Option<Diagnostic> {
    let place = setting.at.as_ref().unwrap_or(&setting.key);
    let span = place.span(file)?;
    let (code, title) = (setting.code, setting.code.title());
    let message = format!("nothing of {code} ({title}) is found here");
    let report = Diagnostic::warning(codes::IDLE_SETTING, span, message);
    Some(report.help("the description was corrected, or the place has moved: take the setting away, or say where it is"))
}
