using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Something wrong in a file that a person wrote: a manifest, a lock, a profile.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
/// <param name="Problem">What is wrong there and what is allowed instead.</param>
public sealed record FileFault(string File, int Line, int Column, LocalizableText Problem)
{
    /// <summary>Place and problem in one sentence.</summary>
    public LocalizableText Message =>
        new LocalizableText("{0} 第 {1} 行第 {2} 列：{3}", "{0}, line {1}, column {2}: {3}").Format(HiddenCharacters.Show(File), Line, Column, Problem);
}
