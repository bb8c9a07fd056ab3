import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";

export const roleErrors = defineErrors({
  administratorRoleFixed: {
    status: 403,
    message: () =>
      label(
        "The System Administrator role stays as it is. Copy what you need of it into a role of your own.",
        "Le rôle Administrateur système reste tel quel. Reprenez ce qu’il vous faut dans un rôle à vous.",
      ),
  },
  lastAdministrator: {
    status: 403,
    message: () =>
      label(
        "At least one enabled user must keep the System Administrator role. Give it to somebody else first.",
        "Au moins un utilisateur actif doit garder le rôle Administrateur système. Donnez-le d’abord à quelqu’un d’autre.",
      ),
  },
  privilegesByAction: {
    status: 400,
    message: () =>
      label(
        "A role gets and loses privileges by AddPrivilegesRole, RemovePrivilegeRole and ReplacePrivilegesRole, which know depths.",
        "Un rôle reçoit et perd des privilèges par AddPrivilegesRole, RemovePrivilegeRole et ReplacePrivilegesRole, qui disent leur portée.",
      ),
  },
});
