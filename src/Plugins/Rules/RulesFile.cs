using System.Collections.Immutable;
using OneOf;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>
/// Reads a plugin's rules without code: strictly, with every fault at its place (docs/plugins.md has the reference). With the plugin's
/// manifest it must agree on which rules there are, since the manifest is what lists go by.
/// </summary>
internal static class RulesFile
{
    /// <summary>Reads the rules of a plugin.</summary>
    /// <param name="folder">The plugin's folder.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <returns>The rules, in the order of the file; none where the plugin has no such file.</returns>
    internal static OneOf<ImmutableArray<NoCodeRule>, Malformed> Read(string folder, PluginManifest manifest)
    {
        if (manifest.Rules is not { } name)
        {
            return ImmutableArray<NoCodeRule>.Empty;
        }

        string file = Path.Combine(folder, name);
        return TextFile.Read(file).Match<OneOf<ImmutableArray<NoCodeRule>, Malformed>>(
            bytes => Read(file, bytes, manifest),
            fault => new Malformed([fault]));
    }

    /// <summary>Reads rules.</summary>
    /// <param name="file">The file's path, for messages; nothing is read from it.</param>
    /// <param name="content">The file's bytes, in UTF-8.</param>
    /// <param name="manifest">The plugin's manifest, which has a prefix.</param>
    internal static OneOf<ImmutableArray<NoCodeRule>, Malformed> Read(string file, ReadOnlySpan<byte> content, PluginManifest manifest)
    {
        if (!YamlNodes.Parse(file, content).TryPickT0(out var root, out var notYaml))
        {
            return new Malformed([notYaml]);
        }

        var faults = new FaultList(file);
        RulesFileLimits.Check(root, faults);
        if (!faults.IsEmpty)
        {
            return new Malformed(faults.Faults);
        }

        ImmutableArray<NoCodeRule> rules = FieldMap.Of(faults, root, "", RulesFileLimits.Rules) is { } fields ? Read(fields, faults, manifest) : [];
        return faults.IsEmpty ? rules : new Malformed(faults.Faults);
    }

    private static ImmutableArray<NoCodeRule> Read(FieldMap fields, FaultList faults, PluginManifest manifest)
    {
        if (fields.RequiredList(RulesFileLimits.Rules, new("规则的列表，至少有一条", "a list of rules, at least one")) is not { } list)
        {
            return [];
        }

        var reader = new RuleReader(faults, ManifestRules.RuleIdOf(manifest.RulePrefix!));
        ImmutableArray<NoCodeRule> rules = [.. list.Elements.Select(reader.Read).OfType<NoCodeRule>()];
        CompareIds(list, faults, manifest);
        return faults.IsEmpty ? rules : [];
    }

    private static void CompareIds(SequenceNode list, FaultList faults, PluginManifest manifest)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ScalarNode id in list.Elements.OfType<MappingNode>().Select(IdOf).OfType<ScalarNode>().Where(id => ManifestRules.RuleId.Allows(id.Text)))
        {
            if (!seen.Add(id.Text))
            {
                faults.Add(id, new LocalizableText(
                    "规则编号“{0}”用了两次；请换一个。",
                    "The rule id \"{0}\" is used twice; choose another.").Format(id.Text));
            }
            else if (!manifest.Provides.Rules.Contains(id.Text, StringComparer.Ordinal) && ManifestRules.PrefixOf(id.Text) == manifest.RulePrefix)
            {
                faults.Add(id, new LocalizableText(
                    "{1} 的 provides.rules 中没有规则 {0}；请在那里加上它。",
                    "provides.rules in {1} does not list the rule {0}; add it there.").Format(id.Text, PluginManifest.FileName));
            }
        }

        // The other rules of a plugin with code are its own; whether it has them is known once it is loaded. Where an id is wrong, it may
        // be the very one that is missing.
        foreach (string missing in manifest.Assembly is null && faults.IsEmpty ? manifest.Provides.Rules.Except(seen, StringComparer.Ordinal) : [])
        {
            faults.Add(list, new LocalizableText(
                "{1} 的 provides.rules 中有规则 {0}，这个文件里却没有；请写上它，或从那里删去。",
                "provides.rules in {1} lists the rule {0}, which is not in this file; write it, or take it out there.").Format(missing, PluginManifest.FileName));
        }
    }

    private static ScalarNode? IdOf(MappingNode rule) => rule.Fields.FirstOrDefault(field => field.Name.Text == "id")?.Value as ScalarNode;
}
