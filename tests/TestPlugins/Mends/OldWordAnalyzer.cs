using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.TestPlugins;

/// <summary>Finds a word in an item's heading that is written otherwise now.</summary>
public sealed class OldWordAnalyzer : PlanAnalyzer
{
    public const string OldWord = "督察";
    public const string NewWord = "督查";

    private static readonly DiagnosticDescriptor Rule = new()
    {
        Id = "MD0001",
        Title = new("旧写法", "Old word"),
        MessageFormat = new("“{0}”现在写作“{1}”。", "{0} is written {1} now."),
        Remedy = new("改成新写法。", "Write it the new way."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new("用语要统一。", "One word for one thing."),
    };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterItemAction(c =>
    {
        int at = c.Snapshot.Plan.Text.ToString(c.Item.HeadingSpan).IndexOf(OldWord, StringComparison.Ordinal);
        if (at >= 0)
        {
            c.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Location.Of(new TextSpan(c.Item.HeadingSpan.Start + at, OldWord.Length), c.Item),
                [],
                [KeyValuePair.Create(DiagnosticProperties.Expected, NewWord)],
                [OldWord, NewWord]));
        }
    });
}
