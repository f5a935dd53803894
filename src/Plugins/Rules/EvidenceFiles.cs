using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>How many files a rule asks for as evidence, and which count: by words in their names and by their extensions.</summary>
/// <param name="Least">How many different files there must be; at least 1.</param>
/// <param name="Names">The words; empty: any name.</param>
/// <param name="Extensions">The extensions, with their dots; empty: any.</param>
internal sealed record EvidenceFiles(int Least, ImmutableArray<string> Names, ImmutableArray<string> Extensions)
{
    private const int Most = 999;

    /// <summary>The fields of a rule.</summary>
    internal static ImmutableArray<string> Fields { get; } = ["least", "files"];

    /// <summary>Which files count, for people.</summary>
    internal LocalizableText Text => (Names.IsEmpty, Extensions.IsEmpty) switch
    {
        (true, true) => new("佐证材料", "evidence"),
        (true, false) => new LocalizableText("{0} 格式的佐证材料", "evidence in a {0} file").Format(WordList.Plain(Extensions)),
        (false, true) => new LocalizableText("名称含{0}的佐证材料", "evidence whose name has {0}").Format(WordList.Quoted(Names)),
        _ => new LocalizableText("名称含{0}、{1} 格式的佐证材料", "evidence whose name has {0}, in a {1} file").Format(WordList.Quoted(Names), WordList.Plain(Extensions)),
    };

    /// <summary>Reads the fields; where they are absent, any one file does.</summary>
    internal static EvidenceFiles Read(FieldMap rule, FaultList faults)
    {
        int? least = FieldRules.ParseWhole(rule.OptionalText("least", FieldRules.WholeNumber(1, Most)));
        FieldMap? files = rule.OptionalMap("files", "names", "extensions");
        if (files is not null && files.Find("names") is null && files.Find("extensions") is null)
        {
            faults.Add(files.Place, new LocalizableText(
                "“{0}”（名称）和“{1}”（扩展名）至少要写一个；什么文件都算的，删去“{2}”。",
                "There must be \"{0}\", or \"{1}\", or both; where any file does, take \"{2}\" out.")
                .Format(files.PathOf("names"), files.PathOf("extensions"), rule.PathOf("files")));
        }

        return new EvidenceFiles(least ?? 1, files?.SomeTexts("names", RuleText.Word) ?? [], files?.SomeTexts("extensions", ManifestRules.FileExtension) ?? []);
    }

    /// <summary>How many different files that count some entries cite.</summary>
    internal int CountIn(IEnumerable<LedgerEntry> entries) =>
        entries.SelectMany(entry => EvidenceCitations.In(entry.Fact)).Where(Counts).Select(file => file.Content).Distinct().Count();

    private bool Counts(EvidenceReference file) =>
        (Names.IsEmpty || Names.Any(word => file.FileName.Contains(word, StringComparison.OrdinalIgnoreCase)))
        && (Extensions.IsEmpty || Extensions.Contains(Path.GetExtension(file.FileName), StringComparer.OrdinalIgnoreCase));
}
