using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>
/// A rule about one kind of damage: it reports each <see cref="SyntaxFlaw"/> of that kind where it stands, at the item in whose
/// text that is. What the reader expects goes into the properties, and the place that the flaw refers to is the first of the
/// additional locations, so that a fix has nothing left to find out.
/// </summary>
public abstract class FlawAnalyzer : PlanAnalyzer
{
    private const int ShownLength = 20;

    private protected FlawAnalyzer()
    {
    }

    /// <summary>The kind of damage. No two rules have the same.</summary>
    public abstract SyntaxFlawKind Flaw { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    private protected abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether all flaws of a text are one finding at the first of them, the others among its additional locations. Default: each is its own.</summary>
    private protected virtual bool IsReportedOnce => false;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(context =>
    {
        Plan plan = context.Snapshot.Plan;
        ImmutableArray<SyntaxFlaw> flaws = [.. plan.Tree.Flaws.Where(flaw => flaw.Kind == Flaw && IsWorthReporting(flaw))];
        foreach (SyntaxFlaw flaw in IsReportedOnce ? flaws.Take(1) : flaws)
        {
            IEnumerable<Location> others = IsReportedOnce ? flaws.Skip(1).Select(other => LocationOf(plan, other.Span))
                : flaw.Related is { } related ? [LocationOf(plan, related)] : [];
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor,
                LocationOf(plan, SpanOf(plan.Tree, flaw)),
                [.. others],
                PropertiesOf(flaw),
                ArgumentsOf(plan.Tree, flaw)));
        }
    });

    /// <summary>Whether a flaw says what no other rule says. Default: it does.</summary>
    private protected virtual bool IsWorthReporting(SyntaxFlaw flaw) => true;

    /// <summary>What to show and to mend. Default: the flaw's own span.</summary>
    private protected virtual TextSpan SpanOf(PlanSyntaxTree tree, SyntaxFlaw flaw) => flaw.Span;

    /// <summary>
    /// What fills the message and the remedy: {0} the line, {1} the column, {2} the words there, {3} what is expected there, or
    /// that with the last of several, {4} the line and {5} the words of the related place; empty where there is none.
    /// </summary>
    private protected virtual ImmutableArray<object?> ArgumentsOf(PlanSyntaxTree tree, SyntaxFlaw flaw)
    {
        LinePosition start = tree.Text.GetLinePosition(flaw.Span.Start);
        return
        [
            start.ShownLine,
            start.ShownColumn,
            Shown(tree, flaw.Span),
            flaw.ExpectedLast is null ? flaw.Expected : $"{flaw.Expected}…{flaw.ExpectedLast}",
            flaw.Related is { } related ? tree.Text.GetLinePosition(related.Start).ShownLine : null,
            flaw.Related is { } place ? Shown(tree, place) : null,
        ];
    }

    /// <summary>How many flaws of the kind there are.</summary>
    private protected int CountOf(PlanSyntaxTree tree) => tree.Flaws.Count(flaw => flaw.Kind == Flaw);

    // Short enough for a message, in one line, without white space at either end.
    private protected static string Shown(PlanSyntaxTree tree, TextSpan span)
    {
        string words = tree.Text.ToString(span).Trim().ReplaceLineEndings(" ");
        return words.Length <= ShownLength ? words : string.Concat(words.AsSpan(0, ShownLength), "…");
    }

    private static Location LocationOf(Plan plan, TextSpan span) =>
        plan.ItemAt(span.Start) is { } item && span.End <= item.Span.End ? Location.Of(span, item) : Location.Of(span);

    private static KeyValuePair<string, string>[] PropertiesOf(SyntaxFlaw flaw) =>
    [
        .. flaw.Expected is { } expected ? [new(DiagnosticProperties.Expected, expected)] : Array.Empty<KeyValuePair<string, string>>(),
        .. flaw.ExpectedLast is { } last ? [new(DiagnosticProperties.ExpectedLast, last)] : Array.Empty<KeyValuePair<string, string>>(),
    ];
}
