using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>What a rule without code asks of a plan, as its file says. Immutable; looks, and changes nothing.</summary>
internal abstract class RuleRequirement
{
    /// <summary>The category of rules about what was done; the other is <see cref="Document"/>.</summary>
    protected const string Progress = "progress";

    /// <summary>The category of rules about the text.</summary>
    protected const string Document = "document";

    /// <summary>Which items, or sections, are looked at.</summary>
    internal abstract PartSelection Where { get; }

    /// <summary>What the rule's texts may name, in the order in which findings give it.</summary>
    internal abstract ImmutableArray<RulePlaceholder> Placeholders { get; }

    /// <summary>What is asked, in a sentence: the rule's description where its writer gives none.</summary>
    internal abstract LocalizableText Meaning { get; }

    /// <summary>What to do about a finding, with <see cref="Placeholders"/>, where the rule's writer does not say.</summary>
    internal abstract LocalizableText Remedy { get; }

    /// <summary>What the rule is about: see <see cref="DiagnosticDescriptor.Category"/>.</summary>
    internal virtual string Category => Progress;

    /// <summary>Registers the actions that find where the plan is not as asked.</summary>
    internal abstract void Register(AnalysisContext context, DiagnosticDescriptor rule);
}
