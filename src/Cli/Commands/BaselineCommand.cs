using System.CommandLine;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit baseline</c>: known findings that are set aside, so that only new ones report.</summary>
internal static class BaselineCommand
{
    private static readonly LocalizableText Description = new(
        "基线：把已知的检查结果放在一边，只报告新的。",
        "The baseline: known findings are set aside, and only new ones report.");

    public static Command Create(CommandSession session) => new("baseline", session.Say(Description))
    {
        BaselineSetCommand.Create(session),
        BaselineShowCommand.Create(session),
        BaselineClearCommand.Create(session),
    };
}
