using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>What lies there was never a plan file: a folder, another format, another program's database.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Reason">What it is instead, as a clause: 它是一个文件夹 / it is a folder.</param>
public sealed record NotAPlanFile(string Path, LocalizableText Reason);
