using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace __Name__.PlanRules.Rules;

/// <summary>__PREFIX__1001: an item's title is too long for one line of the wall chart.</summary>
public sealed class LongTitleAnalyzer : PlanAnalyzer
{
    private static readonly WholeNumberParameter Characters = new()
    {
        Name = "characters",
        Meaning = new("条目标题最多多少字", "how many characters an item's title may have"),
        Unit = new("字", "characters"),
        Default = 30,
        Minimum = 1,
        Maximum = 200,
    };

    /// <summary>The rule. Its page is docs/__PREFIX__1001.md.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "__PREFIX__1001",
        Title = new("条目标题太长", "Title too long"),
        MessageFormat = new("第{0}条的标题有 {1} 字，最多 {2} 字。", "The title of item {0} has {1} characters; at most {2} are allowed."),
        Remedy = new("把细节移到正文，标题只写做什么。", "Move details into the body; let the title say what is to be done."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new("上墙图表每条只有一行，标题太长就看不全。", "The wall chart has one line an item; a longer title is cut off."),
        Parameters = [Characters],
    };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterItemAction(static item =>
    {
        int most = item.Options.ValueOf(Rule, Characters);
        int length = new StringInfo(item.Item.Title).LengthInTextElements;
        if (length > most)
        {
            item.ReportDiagnostic(Diagnostic.Create(Rule, Location.Of(item.Item), item.Item.Address, length, most));
        }
    });
}
