using System.Buffers;
using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Parts of the text must hold one of some words. Case does not matter.</summary>
internal sealed class RequiredWordingRequirement(WordingScope scope, ImmutableArray<string> words) : RuleRequirement
{
    private const string MustContain = "must-contain";
    private const string MustNotContain = "must-not-contain";

    /// <summary>The kind of rules that ask for it, or that some words do not occur.</summary>
    internal static RuleKind Kind { get; } = new("wording", [PartSelection.Field, "in", MustContain, MustNotContain], Read);

    internal override PartSelection Where => scope.Where;

    internal override ImmutableArray<RulePlaceholder> Placeholders => [.. scope.Placeholders, RulePlaceholder.Needed];

    internal override LocalizableText Meaning =>
        scope.Meaning(new LocalizableText("{0}中应写有{1}。", "The text of {0} must have {1}.").Format(scope.Text, WordList.Quoted(words)));

    internal override LocalizableText Remedy => new(
        "在计划的文字中补上，再用 plankit revise 换上新的文本。",
        "Put it into the plan's text, and enter the new text with plankit revise.");

    internal override string Category => Document;

    internal override void Register(AnalysisContext context, DiagnosticDescriptor rule) => context.RegisterDocumentAction(document =>
    {
        SearchValues<string> any = WordList.SearchFor(words);
        var text = RunningText.Of(document.Snapshot.Plan.Tree);
        foreach (WordingPart part in scope.In(document.Snapshot.Plan))
        {
            if (!text.AsSpan(part.Span).ContainsAny(any))
            {
                document.ReportDiagnostic(Diagnostic.Create(rule, part.Heading, [.. part.Names, WordList.Quoted(words)]));
            }
        }
    });

    private static RuleRequirement? Read(FieldMap rule, FaultList faults)
    {
        var scope = WordingScope.Read(rule, faults);
        ImmutableArray<string> required = rule.SomeTexts(MustContain, RuleText.Word);
        ImmutableArray<string> forbidden = rule.SomeTexts(MustNotContain, RuleText.Word);
        if ((rule.Find(MustContain) is null) == (rule.Find(MustNotContain) is null))
        {
            faults.Add(rule.Place, new LocalizableText(
                "“{0}”（必须写有）和“{1}”（不得写有）要写一个，只写一个；两样都要的，分成两条规则。",
                "There must be \"{0}\" or \"{1}\", and not both; for both, write two rules.").Format(rule.PathOf(MustContain), rule.PathOf(MustNotContain)));
            return null;
        }

        return (required.IsEmpty, forbidden.IsEmpty) switch
        {
            (false, _) => new RequiredWordingRequirement(scope, required),
            (_, false) => new ForbiddenWordingRequirement(scope, forbidden),
            _ => null,
        };
    }
}
