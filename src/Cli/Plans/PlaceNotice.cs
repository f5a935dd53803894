using PlanKit.Storage;
using PlanKit.Storage.Places;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>
/// Tells a person once that a plan file lies where other computers see it, what that means, and what was done about it. Which
/// folders were told of stands in a file of the user's, one folder a line; where that cannot be written, it is told again next time.
/// Thread-safe.
/// </summary>
/// <param name="session">Who is told.</param>
internal sealed class PlaceNotice(CommandSession session)
{
    private static readonly LocalizableText Network = new(
        "提醒：{0} 在网络文件夹（{1}）里。网络上没有共享内存，所以改用了适合网络的写入方式（回滚日志），写入会慢一些；网络断开或文件锁不可靠时仍可能出问题。请定期用 plankit backup 备份到本机磁盘。对文件夹 {2} 不再提醒。",
        "Note: {0} lies on a network ({1}). No memory is shared through it, so the file is written in the way that is safe there (a rollback journal), which is slower; where the connection breaks or locks are not reliable, something may still go wrong. Back it up to a local disk with plankit backup now and then. This is not said again of the folder {2}.");

    private static readonly LocalizableText Synchronised = new(
        "提醒：{0} 在同步文件夹（{1}）里。改用了适合同步的写入方式（回滚日志），每次写完都是一个完整的文件。不要在两台电脑上同时登记：同步软件会留下两个版本，只能选其一。换电脑前请等同步完成。对文件夹 {2} 不再提醒。",
        "Note: {0} lies in a folder that {1} synchronises. The file is written in the way that is safe there (a rollback journal), so that it is whole after every entry. Do not enter things on two computers at once: the service would keep two versions, and only one can be kept. Wait until it has finished before you go on elsewhere. This is not said again of the folder {2}.");

    private readonly Lock _lock = new();

    /// <summary>Tells of the place of a plan file, unless it lies on a drive of this computer or its folder was told of before.</summary>
    public void TellOnce(PlanFile file)
    {
        FilePlace place = file.Place;
        if (place.Kind == FilePlaceKind.Local)
        {
            return;
        }

        lock (_lock)
        {
            if (TryRemember(place.Folder))
            {
                session.Environment.Error.WriteLine(session.Say(
                    place.Kind == FilePlaceKind.Network ? Network : Synchronised, file.Path, place.Name, place.Folder));
            }
        }
    }

    // False where it stands there already.
    private bool TryRemember(string folder)
    {
        string known = session.Environment.ToldFolders;
        try
        {
            if (File.Exists(known) && File.ReadLines(known).Contains(folder, StringComparer.Ordinal))
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(known)!);
            File.AppendAllLines(known, [folder]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Told twice is better than not at all, and no reason to fail.
        }

        return true;
    }
}
