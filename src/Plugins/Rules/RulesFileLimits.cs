using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>
/// How much a file of rules may hold. Anybody reads it before trusting it, and every check goes through all of it; what is larger than
/// this was not written by hand. Looked at before anything else is, so that no message repeats a text of a megabyte.
/// </summary>
internal static class RulesFileLimits
{
    /// <summary>The file's only field.</summary>
    internal const string Rules = "rules";

    /// <summary>The most rules.</summary>
    internal const int MostRules = 500;

    /// <summary>The most entries of any other list, and the most fields of a rule or a part of it.</summary>
    internal const int MostEntries = 200;

    /// <summary>The most characters of one text.</summary>
    internal const int MostCharacters = 2000;

    /// <summary>Notes each list and text that is too large.</summary>
    internal static void Check(DocumentNode root, FaultList faults)
    {
        foreach (MappingField field in root is MappingNode file ? file.Fields : [])
        {
            if (field.Value is SequenceNode list && field.Name.Text == Rules)
            {
                if (IsWithin(list, list.Elements.Length, MostRules, faults))
                {
                    CheckAll(list.Elements, faults);
                }
            }
            else
            {
                CheckAll([field.Name, field.Value], faults);
            }
        }
    }

    private static void CheckAll(IEnumerable<DocumentNode> nodes, FaultList faults)
    {
        foreach (DocumentNode node in nodes)
        {
            switch (node)
            {
                case ScalarNode { Text.Length: > MostCharacters } text:
                    faults.Add(text, new LocalizableText(
                        "这段文字有 {0} 个字符，最多允许 {1} 个。请写短一些。",
                        "This text has {0} characters; at most {1} are allowed. Make it shorter.").Format(text.Text.Length, MostCharacters));
                    break;
                case SequenceNode list when IsWithin(list, list.Elements.Length, MostEntries, faults):
                    CheckAll(list.Elements, faults);
                    break;
                case MappingNode fields when IsWithin(fields, fields.Fields.Length, MostEntries, faults):
                    CheckAll(fields.Fields.SelectMany(field => new[] { field.Name, field.Value }), faults);
                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsWithin(DocumentNode list, int count, int most, FaultList faults)
    {
        if (count > most)
        {
            faults.Add(list, new LocalizableText(
                "这里有 {0} 项，最多允许 {1} 项。请删减，或分成几条规则、几个插件。",
                "There are {0} entries here; at most {1} are allowed. Leave some out, or make several rules or plugins of it.").Format(count, most));
        }

        return count <= most;
    }
}
