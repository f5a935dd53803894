using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Gongxin.Duties;

/// <summary>
/// A rule about something owed in every quarter. The message takes the item's address {0}, its title {1} and the quarter {2}.
/// </summary>
public abstract class QuarterlyDutyAnalyzer : DutyAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly ActWords _words;

    private protected QuarterlyDutyAnalyzer(DiagnosticDescriptor rule, string topic, ActWords words)
        : base(rule, topic, QuarterCalendar.All)
    {
        _rule = rule;
        _words = words;
    }

    private protected sealed override Diagnostic? FindGap(DutyRecord record, Quarter due) =>
        record.IsShownIn(due, _words) ? null : record.Gap(_rule, due, due.Text());
}
