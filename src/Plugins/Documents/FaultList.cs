using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins.Documents;

/// <summary>Gathers what is wrong in one file, so that its writer sees everything at once.</summary>
internal sealed class FaultList(string file)
{
    private readonly ImmutableArray<FileFault>.Builder _faults = ImmutableArray.CreateBuilder<FileFault>();

    /// <summary>The faults so far, by place.</summary>
    internal ImmutableArray<FileFault> Faults => [.. _faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];

    /// <summary>Whether nothing is wrong so far.</summary>
    internal bool IsEmpty => _faults.Count == 0;

    /// <summary>Notes a fault. What of the file stands in its words is shown so that it can look like no words of the program.</summary>
    internal void Add(DocumentNode at, LocalizableText problem) => _faults.Add(new FileFault(
        file, at.Line, at.Column, new LocalizableText(HiddenCharacters.Show(problem.Chinese), HiddenCharacters.Show(problem.English))));

    /// <summary>Notes that a field holds what it may not.</summary>
    internal void AddWrongValue(DocumentNode at, string path, LocalizableText allowed)
    {
        LocalizableText problem = path.Length == 0
            ? new LocalizableText("整个文件应是{0}。", "The file must be {0}.").Format(allowed)
            : at is ScalarNode scalar
            ? new LocalizableText("字段“{0}”不能是“{1}”；它应是{2}。", "The field \"{0}\" cannot be \"{1}\"; it must be {2}.").Format(path, scalar.Text, allowed)
            : new LocalizableText("字段“{0}”的形式不对；它应是{1}。", "The field \"{0}\" has the wrong form; it must be {1}.").Format(path, allowed);
        Add(at, problem);
    }
}
