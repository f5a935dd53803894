using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0010: nothing tells what a section that holds items is about.</summary>
public sealed class UncategorizedSectionAnalyzer : PlanAnalyzer
{
    // Up to one in so many they are exceptions, each named; more than that is the way in which the document is written.
    private const int ExceptionShare = 3;

    private static readonly LocalizableText One = new("第 {0} 行的部分“{1}”", "the section “{1}” in line {0}");
    private static readonly LocalizableText Several = new("{3} 个有条目的部分中的 {2} 个，从第 {0} 行的“{1}”起", "{2} of {3} sections with items, from “{1}” in line {0} on");

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0010",
        Title = new("部分没有类别", "Section without category"),
        MessageFormat = new("没有类别：{0}。", "No category: {0}."),
        Remedy = new(
            "在单位配置的 sections 里写明这个标题属于哪一类。",
            "Say in the unit's profile, under sections, which category the heading belongs to."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new(
            "类别决定条目归到哪一张表、由哪些规则检查；标题里没有常用的词，就判断不出类别。",
            "The category decides in which table items stand and which rules look at them; it cannot be told from a heading without the usual words."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(static context =>
    {
        Plan plan = context.Snapshot.Plan;
        ImmutableArray<PlanSection> holding = [.. plan.Sections.SelectMany(SelfAndInner).Where(section => !section.Items.IsEmpty)];
        ImmutableArray<PlanSection> unknown = [.. holding.Where(section => section.Category is null)];
        bool isOne = unknown.Length > 1 && unknown.Length * ExceptionShare > holding.Length;
        foreach (PlanSection section in isOne ? unknown.Take(1) : unknown)
        {
            int line = plan.Text.GetLinePosition(section.HeadingSpan.Start).ShownLine;
            LocalizableText which = (isOne ? Several : One).Format(line, section.ToString(), unknown.Length, holding.Length);
            IEnumerable<Location> others = isOne ? unknown.Skip(1).Select(Location.Of) : [];
            context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Of(section), [.. others], [], [which]));
        }
    });

    private static IEnumerable<PlanSection> SelfAndInner(PlanSection section) => section.Sections.SelectMany(SelfAndInner).Prepend(section);
}
