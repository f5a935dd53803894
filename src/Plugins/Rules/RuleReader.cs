using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Reads one rule of a file.</summary>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="id">Which ids the plugin's rules may have.</param>
internal sealed class RuleReader(FaultList faults, TextRule id)
{
    private const string Path = "rules";

    private static readonly string[] CommonFields = ["id", "kind", "title", "severity", "message", "remedy", "description", "basis"];

    private static readonly TextRule KindWord = TextRule.OneOf([.. RuleKind.All.Select(kind => kind.Word)]);

    private static readonly TextRule Severity = TextRule.OneOf([.. SeverityWords.All.Where(word => word != SeverityWords.None)]);

    /// <summary>Reads a rule.</summary>
    /// <returns>Null where something is wrong, which is noted.</returns>
    internal NoCodeRule? Read(DocumentNode element)
    {
        // Which fields there may be depends on the kind. Where that is wrong, the fields of any kind are passed over.
        RuleKind? kind = KindOf(element);
        string[] own = [.. kind?.Fields ?? [.. RuleKind.All.SelectMany(any => any.Fields).Distinct(StringComparer.Ordinal)]];
        if (FieldMap.Of(faults, element, Path, [.. CommonFields, .. own]) is not { } rule)
        {
            return null;
        }

        string? named = rule.Text("id", id);
        rule.Text("kind", KindWord);
        LocalizableText? title = rule.Bilingual("title");
        DiagnosticSeverity? severity = SeverityWords.TryParse(rule.Text("severity", Severity), out DiagnosticSeverity? known) ? known : null;
        RuleRequirement? requirement = kind?.Read(rule, faults);
        TextRule text = requirement is null ? RuleText.Line : RuleText.With(requirement.Placeholders);
        LocalizableText? message = rule.Bilingual("message", text);
        LocalizableText? remedy = rule.OptionalBilingual("remedy", text);
        LocalizableText? description = rule.OptionalBilingual("description", RuleText.Line);
        Basis? basis = ReadBasis(rule);
        if (!faults.IsEmpty || named is null || title is null || severity is null || message is null || requirement is null)
        {
            return null;
        }

        LocalizableText remedyFormat = RuleText.ToFormat(remedy ?? requirement.Remedy, requirement.Placeholders);
        return new NoCodeRule(
            new DiagnosticDescriptor
            {
                Id = named,
                Title = title.Value,
                MessageFormat = RuleText.ToFormat(message.Value, requirement.Placeholders),
                Remedy = RuleText.Explain(remedyFormat, requirement.Placeholders),
                RemedyFormat = remedyFormat,
                Category = requirement.Category,
                DefaultSeverity = severity.Value,
                Description = description is { } written ? RuleText.Trim(written) : requirement.Meaning,
                Basis = basis,
                HasPage = false,
            },
            requirement);
    }

    private static RuleKind? KindOf(DocumentNode element) =>
        element is MappingNode mapping && mapping.Fields.FirstOrDefault(field => field.Name.Text == "kind")?.Value is ScalarNode word
            ? RuleKind.All.FirstOrDefault(kind => kind.Word == word.Text)
            : null;

    private Basis? ReadBasis(FieldMap rule)
    {
        if (rule.OptionalMap("basis", BasisReader.Fields) is not { } basis)
        {
            return null;
        }

        if (basis.Find("regulation") is null)
        {
            basis.Text("regulation", RuleText.Line);
            return null;
        }

        return BasisReader.Read(basis, faults, RuleText.Line);
    }
}
