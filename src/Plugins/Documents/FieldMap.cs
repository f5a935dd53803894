using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Text;

namespace PlanKit.Plugins.Documents;

/// <summary>
/// A mapping that is read field by field. Whatever is missing, unknown, double or of the wrong form is noted in the
/// <see cref="FaultList"/>; what is returned then is null or lacks the wrong element.
/// </summary>
internal sealed class FieldMap
{
    private static readonly LocalizableText Fields = new("由字段组成的对象", "an object with fields");
    private static readonly LocalizableText NamedFields = new("由字段组成的对象（字段：{0}）", "an object with fields ({0})");
    private static readonly LocalizableText List = new("列表", "a list");
    private static readonly LocalizableText TrueOrFalse = new("true 或 false", "true or false");

    private readonly FaultList _faults;
    private readonly MappingNode _node;
    private readonly string _path;

    private FieldMap(FaultList faults, MappingNode node, string path)
    {
        _faults = faults;
        _node = node;
        _path = path;
    }

    /// <summary>Takes a node as a mapping in which only some names may occur, each once.</summary>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="node">The node.</param>
    /// <param name="path">How people are told where it is: <c>api</c>; empty for the whole file.</param>
    /// <param name="names">The names that may occur.</param>
    internal static FieldMap? Of(FaultList faults, DocumentNode node, string path, params string[] names)
    {
        if (node is not MappingNode mapping)
        {
            faults.AddWrongValue(node, path, FieldsOf(names));
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((ScalarNode name, _) in mapping.Fields)
        {
            if (!names.Contains(name.Text))
            {
                faults.Add(name, new LocalizableText(
                    "不认识的字段“{0}”；这里允许：{1}。",
                    "Unknown field \"{0}\"; allowed here: {1}.").Format(Join(path, name.Text), string.Join(", ", names)));
            }
            else if (!seen.Add(name.Text))
            {
                AddDouble(faults, name, Join(path, name.Text));
            }
        }

        return new FieldMap(faults, mapping, path);
    }

    /// <summary>Where the mapping begins.</summary>
    internal DocumentNode Place => _node;

    /// <summary>The node of a field; null where it is absent, which is no fault.</summary>
    internal DocumentNode? Find(string name)
    {
        foreach ((ScalarNode field, DocumentNode value) in _node.Fields)
        {
            if (string.Equals(field.Text, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A text that must be there.</summary>
    internal string? Text(string name, TextRule rule) =>
        Find(name) is { } node ? TextOf(node, Join(_path, name), rule) : Missing<string>(name, rule.Allowed);

    /// <summary>A text that may be absent.</summary>
    internal string? OptionalText(string name, TextRule rule) => Find(name) is { } node ? TextOf(node, Join(_path, name), rule) : null;

    /// <summary>A number that must be there and can only be this one.</summary>
    internal void RequireNumber(string name, int number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        LocalizableText allowed = LocalizableText.Same(text);
        if (Find(name) is not { } node)
        {
            Missing<string>(name, allowed);
        }
        else if (node is not ScalarNode { IsText: false } scalar || scalar.Text != text)
        {
            _faults.AddWrongValue(node, Join(_path, name), allowed);
        }
    }

    /// <summary>Yes or no; where it is absent, no.</summary>
    internal bool Flag(string name)
    {
        if (Find(name) is { } node and not ScalarNode { IsText: false, Text: "true" or "false" })
        {
            _faults.AddWrongValue(node, Join(_path, name), TrueOrFalse);
        }

        return Find(name) is ScalarNode { IsText: false, Text: "true" };
    }

    /// <summary>A mapping that must be there.</summary>
    internal FieldMap? Map(string name, params string[] names) =>
        Find(name) is { } node ? Of(_faults, node, Join(_path, name), names) : Missing<FieldMap>(name, FieldsOf(names));

    /// <summary>A mapping that may be absent.</summary>
    internal FieldMap? OptionalMap(string name, params string[] names) => Find(name) is { } node ? Of(_faults, node, Join(_path, name), names) : null;

    /// <summary>The elements of a list that may be absent.</summary>
    internal ImmutableArray<DocumentNode> Elements(string name)
    {
        switch (Find(name))
        {
            case null:
                return [];
            case SequenceNode sequence:
                return sequence.Elements;
            case { } other:
                _faults.AddWrongValue(other, Join(_path, name), List);
                return [];
        }
    }

    /// <summary>A list that must be there and hold something.</summary>
    /// <param name="name">The field.</param>
    /// <param name="allowed">What it holds, for people.</param>
    internal SequenceNode? RequiredList(string name, LocalizableText allowed)
    {
        switch (Find(name))
        {
            case null:
                return Missing<SequenceNode>(name, allowed);
            case SequenceNode { Elements.IsEmpty: false } list:
                return list;
            case { } other:
                _faults.AddWrongValue(other, Join(_path, name), allowed);
                return null;
        }
    }

    /// <summary>A list of texts, each once, that may be absent.</summary>
    internal ImmutableArray<string> Texts(string name, TextRule rule)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (DocumentNode element in Elements(name))
        {
            if (TextOf(element, Join(_path, name), rule) is not { } text)
            {
                continue;
            }

            if (!seen.Add(text))
            {
                _faults.Add(element, new LocalizableText(
                    "“{0}”在“{1}”中出现了两次；请只留一个。",
                    "\"{0}\" is in \"{1}\" twice; keep one.").Format(text, Join(_path, name)));
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A list of texts, each once, that may be absent; where it is there, it holds something.</summary>
    internal ImmutableArray<string> SomeTexts(string name, TextRule rule)
    {
        if (Find(name) is SequenceNode { Elements.IsEmpty: true } empty)
        {
            _faults.Add(empty, new LocalizableText(
                "列表“{0}”是空的；请写上至少一项，每项应是{1}，或删去它。",
                "The list \"{0}\" is empty; give it at least one entry, each {1}, or take it out.").Format(Join(_path, name), rule.Allowed));
        }

        return Texts(name, rule);
    }

    /// <summary>A mapping from names of the writer's own choice to texts, that may be absent.</summary>
    internal ImmutableSortedDictionary<string, string> TextsByName(string name, TextRule nameRule, TextRule rule) =>
        TextsByName(name, nameRule, _ => rule);

    /// <summary>A mapping from names of the writer's own choice to texts, that may be absent.</summary>
    /// <param name="name">The field.</param>
    /// <param name="nameRule">Which names may occur.</param>
    /// <param name="ruleOf">What the text of a name may be.</param>
    internal ImmutableSortedDictionary<string, string> TextsByName(string name, TextRule nameRule, Func<string, TextRule> ruleOf)
    {
        ImmutableSortedDictionary<string, string>.Builder texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Find(name) is not { } node)
        {
            return texts.ToImmutable();
        }

        if (node is not MappingNode mapping)
        {
            _faults.AddWrongValue(node, Join(_path, name), Fields);
            return texts.ToImmutable();
        }

        foreach ((ScalarNode key, DocumentNode value) in mapping.Fields)
        {
            string path = Join(Join(_path, name), key.Text);
            if (!nameRule.Allows(key.Text))
            {
                _faults.AddWrongValue(key, Join(_path, name), nameRule.Allowed);
            }
            else if (TextOf(value, path, ruleOf(key.Text)) is { } text && !texts.TryAdd(key.Text, text))
            {
                AddDouble(_faults, key, path);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A line of text in both languages that must be there: <c>zh</c> and <c>en</c>.</summary>
    internal LocalizableText? Bilingual(string name) => Bilingual(name, TextRule.OneLine);

    /// <summary>A text in both languages that must be there.</summary>
    internal LocalizableText? Bilingual(string name, TextRule rule) => BothOf(Map(name, "zh", "en"), rule);

    /// <summary>A text in both languages that may be absent.</summary>
    internal LocalizableText? OptionalBilingual(string name, TextRule rule) => BothOf(OptionalMap(name, "zh", "en"), rule);

    private static LocalizableText? BothOf(FieldMap? map, TextRule rule)
    {
        (string? chinese, string? english) = (map?.Text("zh", rule), map?.Text("en", rule));
        return chinese is null || english is null ? null : new LocalizableText(chinese, english);
    }

    /// <summary>How people are told of a field in here.</summary>
    internal string PathOf(string name) => Join(_path, name);

    private static LocalizableText FieldsOf(string[] names) => NamedFields.Format(string.Join(", ", names));

    private static void AddDouble(FaultList faults, ScalarNode name, string path) => faults.Add(name, new LocalizableText(
        "字段“{0}”写了两次；请只留一个。",
        "The field \"{0}\" is written twice; keep one.").Format(path));

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private string? TextOf(DocumentNode node, string path, TextRule rule)
    {
        if (node is ScalarNode { IsText: true } scalar && rule.Allows(scalar.Text))
        {
            return scalar.Text;
        }

        _faults.AddWrongValue(node, path, rule.Allowed);
        return null;
    }

    private T? Missing<T>(string name, LocalizableText allowed)
        where T : class
    {
        _faults.Add(_node, new LocalizableText(
            "缺少字段“{0}”；它应是{1}。",
            "The field \"{0}\" is missing; it must be {1}.").Format(Join(_path, name), allowed));
        return null;
    }
}
