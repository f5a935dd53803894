using System.Collections.Immutable;
using PlanKit.Syntax;

namespace PlanKit.Analysis.Rules;

/// <summary>A rule about characters that nobody sees: where one was pasted there are mostly many, so all places are one finding at the first.</summary>
public abstract class UnseenCharacterAnalyzer : FlawAnalyzer
{
    private protected UnseenCharacterAnalyzer()
    {
    }

    private protected sealed override bool IsReportedOnce => true;

    /// <summary>{2} names the character, {3} is how many places there are.</summary>
    private protected sealed override ImmutableArray<object?> ArgumentsOf(PlanSyntaxTree tree, SyntaxFlaw flaw) =>
        base.ArgumentsOf(tree, flaw).SetItem(2, CodePoint.NameOf(tree.Text[flaw.Span.Start])).SetItem(3, CountOf(tree));
}
